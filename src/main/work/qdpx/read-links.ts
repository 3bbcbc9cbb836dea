/** Links of a project between selections and texts; those to codes, cases or sets have no place here and are counted. */
import type { ImportedEnd, ImportedLink } from '#shared/formats/import/annotation-import.ts'
import { iriOf } from '#shared/formats/w3c/vocabulary.ts'
import { lineOf, plainNote } from '../others/foreign.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import { at, guidOf, idOfGuid, type ProjectTools, refsIn } from './project.ts'
import type { ProjectNotes } from './read-notes.ts'
import type { Sign } from './signing.ts'

interface Tools {
  /** IRIs of annotations and of texts by their GUIDs */
  readonly selected: ReadonlyMap<string, string>
  readonly texts: ReadonlyMap<string, string>
  readonly notes: ProjectNotes
  readonly sign: Sign
  readonly tools: ProjectTools
}

export function readLinks(project: XmlElement, context: Tools): ImportedLink[] {
  const { selected, texts, notes, sign, tools } = context
  const endOf = (guid: string): ImportedEnd | undefined => {
    const annotation = selected.get(guid)
    if (annotation !== undefined) return { annotation, aims: [] }
    const source = texts.get(guid)
    return source === undefined ? undefined : { aims: [{ source }] }
  }
  return elementsIn(project, 'Links')
    .flatMap((list) => elementsIn(list, 'Link'))
    .flatMap((link): ImportedLink[] => {
      const ends = [guidOf(link, 'originGUID'), guidOf(link, 'targetGUID')]
      const [from, to] = ends.map(endOf)
      // A note tied to a passage became the note of it.
      if (ends.some((guid) => notes.has(guid)) && (from ?? to)) return []
      if (!from || !to) {
        tools.tally.count('qdpx-links', 'Links to codes, cases, sets or missing selections were left out')
        return []
      }
      return [
        {
          iri: iriOf(idOfGuid(guidOf(link))),
          once: true,
          ...sign(link),
          ...plainNote(notes.words(refsIn(link, 'NoteRef'))),
          relation: { label: lineOf(at(link, 'name')), directed: at(link, 'direction') === 'OneWay' },
          from,
          to,
        },
      ]
    })
}
