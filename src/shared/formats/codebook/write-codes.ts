/** Tags as codes of REFI-QDA, for a codebook alone and for a project: one under another, with colours and scope notes. */
import { mentionsIn } from '#shared/model/note-mentions.ts'
import type { Tag } from '#shared/model/tag.ts'
import { type TagNode, tagPath, tagTree } from '#shared/model/tag-tree.ts'
import type { ExportScope, Translate } from '../exporter.ts'
import { guidOf } from '../refi/guid.ts'
import { hexOf } from './colours.ts'
import { joinScopeNote } from './description.ts'
import { xmlAttribute, xmlText } from './xml.ts'

/** The elements `Code` of these tags. */
export function writeCodes(tags: ReadonlyMap<string, Tag>, t: Translate): Iterable<string> {
  return codes(tagTree(tags), t)
}

/** Of the whole library every tag; else those in use or mentioned in notes, with the tags they stand under. */
export function tagsIn({ whole, documents, memos, links, tags }: ExportScope): ReadonlyMap<string, Tag> {
  if (whole) return tags
  const annotations = [...documents.flatMap((one) => one.annotations), ...memos]
  const mentioned = [...annotations, ...links].flatMap(({ body }) => (body ? mentionsIn(body) : []))
  const used = new Set([...annotations.flatMap((annotation) => annotation.tags), ...mentioned])
  return new Map([...used].flatMap((id) => tagPath(tags, id)).map((tag) => [tag.id, tag]))
}

/** Every code with those under it inside; a tree may be deeper than calls can be. */
function* codes(top: readonly TagNode[], t: Translate): Iterable<string> {
  const waiting: (TagNode | 'end')[] = top.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next === 'end') {
      yield '</Code>\n'
      continue
    }
    const { tag, children } = next
    const description = describe(tag, t)
    const isEmpty = description === '' && children.length === 0
    yield `<Code ${attributes(tag)}${isEmpty ? '/>' : `>${description}`}\n`
    if (isEmpty) continue
    waiting.push('end')
    for (const child of children.toReversed()) waiting.push(child)
  }
}

function attributes({ id, label, colour }: Tag): string {
  const name = xmlAttribute(label.trim()) || '…'
  return `guid="${guidOf(id)}" name="${name}" isCodable="true"${colour ? ` color="${hexOf(colour)}"` : ''}`
}

function describe({ scopeNote }: Tag, t: Translate): string {
  if (!scopeNote) return ''
  const labels = { when: t('codebook-file.when'), whenNot: t('codebook-file.whenNot') }
  const text = xmlText(joinScopeNote(scopeNote, labels))
  return text === '' ? '' : `<Description>${text}</Description>`
}
