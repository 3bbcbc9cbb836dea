/** Selections and whole texts of a project as annotations: codings are tags, descriptions and notes the note. */
import type { Aim, ImportedAnnotation } from '#shared/formats/import/annotation-import.ts'
import { iriOf } from '#shared/formats/w3c/vocabulary.ts'
import { plainNote } from '../others/foreign.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import { guidOf, idOfGuid, refsIn, wordsIn } from './project.ts'
import type { ProjectCodes } from './read-codes.ts'
import type { ProjectNotes } from './read-notes.ts'
import type { ReadSource } from './read-source.ts'
import type { Sign } from './signing.ts'

interface Tools {
  readonly codes: ProjectCodes
  readonly notes: ProjectNotes
  readonly sign: Sign
}

/** Undefined when it has no place in its text. */
export function ofSelection(
  element: XmlElement,
  aim: Aim | undefined,
  tools: Tools,
): ImportedAnnotation | undefined {
  if (!aim) return undefined
  const tags = tagsOf(element, tools.codes)
  return {
    ...base(element, tools, wordsIn(element, 'Description'), iriOf(idOfGuid(guidOf(element)))),
    aims: [aim],
    style: { colour: tags.find(({ colour }) => colour !== undefined)?.colour ?? 1, mark: 'wash' },
    tagged: tags.map(({ id }) => id),
  }
}

/** What is coded or noted on a text as a whole; undefined when nothing is. */
export function ofSource(
  element: XmlElement,
  { iri }: ReadSource,
  tools: Tools,
): ImportedAnnotation | undefined {
  const tagged = tagsOf(element, tools.codes).map(({ id }) => id)
  const own = base(element, tools, '', iriOf(idOfGuid(`${guidOf(element).slice(0, 50)}-text`)))
  if (tagged.length === 0 && !own.body) return undefined
  return { ...own, aims: [{ source: iri }], tagged }
}

function base(element: XmlElement, { notes, sign }: Tools, description: string, iri: string) {
  const words = [description.trim(), notes.words(refsIn(element, 'NoteRef'), guidOf(element))]
  return {
    iri,
    once: true as const,
    ...sign(element),
    ...plainNote(words.filter((one) => one !== '').join('\n\n')),
    labels: [],
  }
}

/** The tags that an element is coded with, each once. */
export function tagsOf(element: XmlElement, codes: ProjectCodes) {
  const guids = elementsIn(element, 'Coding').flatMap((coding) => refsIn(coding, 'CodeRef'))
  return [...new Set(guids)].flatMap((guid) => codes.tagOf(guid) ?? []).slice(0, 1000)
}
