/** The notes of an edition: what a reader said of a passage, with its tags and with the links that meet there. */
import { passageOf } from '#shared/model/annotation.ts'
import { isEmptyNote, mentionText, type NoteDoc, type NoteNode } from '#shared/model/note.ts'
import { quotedText } from '#shared/model/passage.ts'
import { noteToHtml } from '../notes/note-to-html.ts'
import { relationLabel } from '../relation-label.ts'
import { type Edition, numberLink } from './edition.ts'
import type { Entry, LinkSeen } from './ledger.ts'
import { bdi, shortened } from './markup.ts'

/** Units of a passage that stand again where its note is not beside it. */
const QUOTE_UNITS = 280

/**
 * The card of a numbered annotation, and '' for one without a number.
 * @param place `side` beside the words, `list` where the words are not in view and so are said again
 */
export function card(edition: Edition, entry: Entry, place: 'side' | 'list', depth = 0): string {
  const { annotation, number, kind } = entry
  if (number === undefined) return ''
  const look = annotation.style ? ` c${annotation.style.colour}` : ''
  const indent = depth > 0 ? ` d${depth}` : ''
  const name = edition.say('note', { number })
  const back =
    kind === 'passage' ? ` href="#p${number}" aria-label="${edition.say('toPassage', { number })}"` : ''
  const head = `<a class="nr"${back}>${number}</a>`
  const parts = [
    place === 'list' ? quote(edition, entry) : '',
    annotation.body && !isEmptyNote(annotation.body) ? noteHtml(edition, annotation.body) : '',
    tagList(edition, annotation.tags),
    linkList(edition, entry),
  ]
  return `<div class="note${look}${indent}" id="n${number}" role="note"${attributeLang(edition)} aria-label="${name}">${head}${parts.join('')}</div>`
}

/** Notes are the reader's words, in the language of the edition as far as is known; not in that of the text. */
function attributeLang({ language }: Edition): string {
  return ` lang="${language}" dir="auto"`
}

function quote(edition: Edition, entry: Entry): string {
  const passage = passageOf(entry.annotation)
  if (!passage) return ''
  const words = edition.say('quoted', { words: shortened(quotedText(passage), QUOTE_UNITS) })
  const place = edition.citedHtml(entry)
  return `<p class="q"><bdi>${words}</bdi>${place === '' ? '' : ` <span class="where">${place}</span>`}</p>`
}

/** A note with its headings outside of the edition's outline, boxes as signs, and mentions that lead there. */
export function noteHtml(edition: Edition, note: NoteDoc): string {
  const html = noteToHtml(note, (node, inner) => {
    if (node.type === 'paragraph') return `<p dir="auto">${inner()}</p>`
    if (node.type === 'heading') return `<p class="nh" dir="auto">${inner()}</p>`
    if (node.type === 'taskList') return `<ul class="tasks">${inner()}</ul>`
    if (node.type === 'taskItem') return task(edition, node, inner())
    if (node.type === 'table') return `<table class="nt"><tbody>${inner()}</tbody></table>`
    if (node.type === 'passageMention' || node.type === 'tagMention') return mention(edition, node)
    return undefined
  })
  return `<div class="said">${html}</div>`
}

function task({ say }: Edition, { attrs }: NoteNode, inner: string): string {
  const isDone = attrs?.checked === true
  return `<li><span role="img" aria-label="${say(isDone ? 'done' : 'toDo')}">${isDone ? '☑' : '☐'}</span>${inner}</li>`
}

function mention({ ledger, tagId }: Edition, node: NoteNode): string {
  const { document, annotation, tag } = node.attrs ?? {}
  const words = bdi(mentionText(node))
  if (tag !== undefined) {
    const id = tagId(tag)
    return id === undefined ? words : `<a class="tag" href="#${id}">${words}</a>`
  }
  const entry = annotation === undefined ? undefined : ledger.entryOf(annotation)
  if (entry?.number !== undefined) return `<span class="mention">${words} ${numberLink(entry)}</span>`
  const text = annotation === undefined ? ledger.textOf(document ?? '') : undefined
  return text
    ? `<a class="whole" href="#t${text.number}">${words}</a>`
    : `<span class="mention">${words}</span>`
}

function tagList({ scope, tagId }: Edition, tags: readonly string[]): string {
  const known = tags.flatMap((id) => scope.tags.get(id) ?? [])
  if (known.length === 0) return ''
  const items = known.map(({ id, label }) => `<a class="tag" href="#${tagId(id) ?? ''}">${bdi(label)}</a>`)
  return `<p class="tags">${items.join(' ')}</p>`
}

function linkList(edition: Edition, { annotation, text }: Entry): string {
  const links = edition.ledger.linksAt(annotation.id)
  if (links.length === 0) return ''
  return `<ul class="xr">${links.map((seen) => `<li>${crossReference(edition, seen, text)}</li>`).join('')}</ul>`
}

/** `quotes 57 Charter, art. 6 · link 3` */
export function crossReference(edition: Edition, seen: LinkSeen, from: Entry['text']): string {
  const { link, number, isForward, far } = seen
  const relation = relationLabel(edition.scope.relations.get(link.relation), isForward, edition.scope.t)
  const way = `<a class="ln" href="#l${number}">${edition.say('linkMark', { number })}</a>`
  const why = isForward && link.body && !isEmptyNote(link.body) ? noteHtml(edition, link.body) : ''
  return `<b class="rel">${bdi(relation)}</b> ${edition.wayTo(far, from)} ${way}${why}`
}
