/**
 * REFI-QDA codebook: the tags alone, as codes under one another with their colours and scope notes, for NVivo,
 * ATLAS.ti, MAXQDA, QualCoder and others. Of the whole library every tag; else those that its annotations
 * have or their notes mention, with the tags they stand under. https://www.qdasoftware.org/
 */
import { isUuid } from '#shared/model/ids.ts'
import { mentionsIn } from '#shared/model/note-mentions.ts'
import type { Tag } from '#shared/model/tag.ts'
import { type TagNode, tagPath, tagTree } from '#shared/model/tag-tree.ts'
import { hexOf } from '../codebook/colours.ts'
import { joinScopeNote } from '../codebook/description.ts'
import { xmlAttribute, xmlText } from '../codebook/xml.ts'
import type { Exporter, ExportScope, Translate } from '../exporter.ts'

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0'

function* write(scope: ExportScope): Iterable<string> {
  yield '<?xml version="1.0" encoding="utf-8"?>\n'
  yield `<CodeBook xmlns="${CODEBOOK_NAMESPACE}" origin="Scholion">\n<Codes>\n`
  yield* codes(tagTree(tagsIn(scope)), scope.t)
  yield '</Codes>\n</CodeBook>\n'
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

/** Our ids are GUIDs. One that is not, in a library made by other means, gives the same GUID each time. */
function guidOf(id: string): string {
  if (isUuid(id)) return id
  const bytes = new Uint8Array(16)
  for (let at = 0; at < id.length; at++) {
    const place = at % 16
    bytes[place] = ((bytes[place] ?? 0) * 31 + id.charCodeAt(at)) % 256
  }
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

function tagsIn({ whole, documents, memos, links, tags }: ExportScope): ReadonlyMap<string, Tag> {
  if (whole) return tags
  const annotations = [...documents.flatMap((one) => one.annotations), ...memos]
  const mentioned = [...annotations, ...links].flatMap(({ body }) => (body ? mentionsIn(body) : []))
  const used = new Set([...annotations.flatMap((annotation) => annotation.tags), ...mentioned])
  return new Map([...used].flatMap((id) => tagPath(tags, id)).map((tag) => [tag.id, tag]))
}

const qdc: Exporter = {
  id: 'qdc',
  label: 'formats.qdc',
  extension: 'qdc',
  mediaType: 'application/xml',
  drops: ['formats.drops.texts', 'formats.drops.annotations', 'formats.drops.tagExamples'],
  textless: true,
  export: write,
}
export default qdc
