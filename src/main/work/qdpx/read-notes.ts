/** The notes of a project by their GUIDs. Those that nothing refers to are memos of the library. */
import type { ImportedAnnotation } from '#shared/formats/import/annotation-import.ts'
import { iriOf } from '#shared/formats/w3c/vocabulary.ts'
import { plainNote } from '../others/foreign.ts'
import { elementsIn, elementsNamed, type XmlElement } from '../xml.ts'
import { at, guidOf, idOfGuid, type ProjectTools } from './project.ts'
import { textOf } from './read-source.ts'
import type { Sign } from './signing.ts'

export interface ProjectNotes {
  /** the words of what is referred to, one note after the other, with those that a link ties to their owner */
  words(guids: readonly string[], owner?: string): string
  has(guid: string): boolean
  /** @param tagged the ids of the tags that a note is coded with */
  memos(sign: Sign, tagged: (note: XmlElement) => string[]): ImportedAnnotation[]
}

export async function readNotes(project: XmlElement, tools: ProjectTools): Promise<ProjectNotes> {
  const notes = new Map<string, { readonly element: XmlElement; readonly words: string }>()
  for (const element of elementsIn(project, 'Notes').flatMap((list) => elementsIn(list, 'Note'))) {
    const words = (await textOf(element, tools)) ?? ''
    if (words === '' && at(element, 'richTextPath') !== '') {
      tools.tally.count('qdpx-rich-notes', 'Notes that are only in another program’s rich text were left out')
    }
    const title = at(element, 'name').trim()
    notes.set(guidOf(element), { element, words: words === '' ? title : words })
  }
  const attached = attachments(project, new Set(notes.keys()))
  const own = new Set(elementsIn(project, 'NoteRef').map((ref) => guidOf(ref, 'targetGUID')))
  const used = new Set([
    ...elementsNamed(project, 'NoteRef')
      .map((ref) => guidOf(ref, 'targetGUID'))
      .filter((guid) => !own.has(guid)),
    ...[...attached.values()].flat(),
  ])
  return {
    has: (guid) => notes.has(guid),
    words: (guids, owner = '') =>
      [...new Set([...guids, ...(attached.get(owner) ?? [])])]
        .map((guid) => notes.get(guid)?.words.trim() ?? '')
        .filter((words) => words !== '')
        .join('\n\n'),
    memos: (sign, tagged) =>
      [...notes]
        .filter(([guid, { words }]) => !used.has(guid) && words.trim() !== '')
        .map(([guid, { element, words }]) => ({
          iri: iriOf(idOfGuid(guid)),
          once: true,
          ...sign(element),
          ...plainNote(words),
          aims: [],
          tagged: tagged(element),
          labels: [],
        })),
  }
}

/** Notes that are tied to something by a link (ATLAS.ti: “Memo-Quotation Relation”), by what they are tied to. */
function attachments(project: XmlElement, notes: ReadonlySet<string>): Map<string, string[]> {
  const attached = new Map<string, string[]>()
  for (const link of elementsIn(project, 'Links').flatMap((list) => elementsIn(list, 'Link'))) {
    const ends = [guidOf(link, 'originGUID'), guidOf(link, 'targetGUID')]
    const note = ends.find((guid) => notes.has(guid))
    const owner = ends.find((guid) => !notes.has(guid))
    if (note === undefined || owner === undefined) continue
    const known = attached.get(owner)
    if (known) known.push(note)
    else attached.set(owner, [note])
  }
  return attached
}
