/** What the colours, the marks and the tags of an edition mean, and where each tag is found: its index. */
import { MARK_STYLES } from '#shared/model/annotation.ts'
import { COLOURS } from '#shared/model/primitives.ts'
import type { Tag } from '#shared/model/tag.ts'
import { type TagNode, tagTree } from '#shared/model/tag-tree.ts'
import { type Edition, numberLink } from './edition.ts'
import type { Entry } from './ledger.ts'
import { bdi, esc } from './markup.ts'

/** Levels of tags that are indented; deeper ones stand under the last. */
const DEEPEST = 6

export function* legend(edition: Edition): Iterable<string> {
  const entries = [...edition.ledger.texts.flatMap((text) => text.entries), ...edition.ledger.memos]
  const colours = colourRows(edition, entries)
  const tags = tagRows(edition, entries)
  if (colours === '' && tags.length === 0) return
  yield `<section class="part legend" id="legend" aria-labelledby="legend-h"><h2 id="legend-h">${edition.say('legend')}</h2>`
  if (colours !== '')
    yield `<h3>${edition.say('colours')}</h3><ul class="colours">${colours}</ul>${marks(edition, entries)}`
  if (tags.length > 0) yield `<h3>${edition.say('tags')}</h3><dl class="index">${tags.join('')}</dl>`
  yield '</section>'
}

function colourRows({ scope, colourName, say }: Edition, entries: readonly Entry[]): string {
  return COLOURS.map((colour) => {
    const count = entries.filter(({ annotation }) => annotation.style?.colour === colour).length
    if (count === 0) return ''
    const meaning = scope.settings.colours[colour - 1]?.meaning ?? ''
    const said = meaning === '' ? '' : ` <span class="meaning">${bdi(meaning)}</span>`
    return `<li><mark class="h wash c${colour} l0">${bdi(colourName(colour))}</mark>${said} <span class="count">${say('passages', { count })}</span></li>`
  }).join('')
}

function marks({ scope, say }: Edition, entries: readonly Entry[]): string {
  const used = MARK_STYLES.filter((mark) => entries.some(({ annotation }) => annotation.style?.mark === mark))
  if (used.length < 2) return ''
  const shown = used.map(
    (mark) => `<mark class="h ${mark} c1 l0">${esc(scope.t(`highlights.marks.${mark}`))}</mark>`,
  )
  return `<p class="marks">${say('marks')} ${shown.join(' ')}</p>`
}

/** The tags that are used, with those above them, each with what it means and the numbers of its notes. */
function tagRows(edition: Edition, entries: readonly Entry[]): string[] {
  const { scope } = edition
  const where = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const tag of entry.annotation.tags) {
      const here = where.get(tag)
      if (here) here.push(entry)
      else where.set(tag, [entry])
    }
  }
  const rows: string[] = []
  const isUsed = new Map<TagNode, boolean>()
  const tree = flat(tagTree(scope.tags))
  for (const node of tree.toReversed()) {
    isUsed.set(node, where.has(node.tag.id) || node.children.some((child) => isUsed.get(child) === true))
  }
  for (const node of tree) {
    if (isUsed.get(node)) rows.push(tagRow(edition, node, where.get(node.tag.id) ?? []))
  }
  return rows
}

function flat(nodes: readonly TagNode[]): TagNode[] {
  const all: TagNode[] = []
  const waiting = [...nodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    all.push(node)
    waiting.push(...[...node.children].reverse())
  }
  return all
}

function tagRow(edition: Edition, { tag, depth }: TagNode, entries: readonly Entry[]): string {
  const colour = tag.colour === undefined ? '' : ` c${tag.colour}`
  const name = `<dt class="i${Math.min(depth, DEEPEST)}${colour}" id="${edition.tagId(tag.id)}">${bdi(tag.label)}</dt>`
  const numbers = entries.map(numberLink).join(', ')
  const found = numbers === '' ? '' : `<span class="numbers">${numbers}</span>`
  return `${name}<dd class="i${Math.min(depth, DEEPEST)}">${meaning(edition, tag)}${found}</dd>`
}

function meaning({ say }: Edition, { scopeNote }: Tag): string {
  if (!scopeNote) return ''
  const { definition, when, whenNot } = scopeNote
  const part = (words: string, label?: string): string =>
    words.trim() === ''
      ? ''
      : `<span class="scope">${label === undefined ? '' : `<i>${say(label)}</i> `}${bdi(words)}</span>`
  return part(definition) + part(when, 'when') + part(whenNot, 'whenNot')
}
