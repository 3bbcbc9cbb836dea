/** A project as an import: its texts, selections with their codings and notes, notes of their own, codes and links. */
import type { AnnotationImport, ImportedAnnotation } from '#shared/formats/import/annotation-import.ts'
import { tooManyAnnotations } from '../others/failures.ts'
import { ANNOTATION_LIMIT } from '../annotation-reader.ts'
import { elementsIn, type XmlElement } from '../xml.ts'
import { ofSelection, ofSource, tagsOf } from './annotations.ts'
import { countLeftOut } from './left-out.ts'
import { at, guidOf, type ProjectTools } from './project.ts'
import { readCodes } from './read-codes.ts'
import { readLinks } from './read-links.ts'
import { readNotes } from './read-notes.ts'
import { readSource, type ReadSource } from './read-source.ts'
import { signing } from './signing.ts'

const SOURCES = 10_000

/** Throws `too-many-annotations`, `codebook-too-large` or `archive-damaged`. */
export async function readProject(project: XmlElement, tools: ProjectTools): Promise<AnnotationImport> {
  const codes = readCodes(project, tools.file)
  const notes = await readNotes(project, tools)
  const sign = signing(project)
  const annotations: ImportedAnnotation[] = []
  const documents: ReadSource['document'][] = []
  /** IRIs of what links may join */
  const selected = new Map<string, string>()
  const texts = new Map<string, string>()
  for (const source of sourcesOf(project).slice(0, SOURCES)) {
    const selections = elementsIn(source, 'PlainTextSelection')
    const read = await readSource(source, selections.map(selectionOf), tools)
    if (!read) continue
    documents.push(read.document)
    texts.set(guidOf(source), read.iri)
    const whole = ofSource(source, read, { codes, notes, sign })
    if (whole) annotations.push(whole)
    for (const selection of selections) {
      const one = ofSelection(selection, read.aimOf(selectionOf(selection)), { codes, notes, sign })
      if (!one) tools.tally.count('qdpx-placeless', 'Selections that are outside of their text were left out')
      else {
        annotations.push(one)
        selected.set(guidOf(selection), one.iri ?? '')
      }
      if (annotations.length > ANNOTATION_LIMIT) throw tooManyAnnotations(tools.file)
    }
  }
  const links = readLinks(project, { selected, texts, notes, sign, tools })
  countLeftOut(project, tools.tally)
  return {
    documents,
    annotations: [...annotations, ...notes.memos(sign, (note) => tagsOf(note, codes).map(({ id }) => id))],
    links,
    tags: codes.tags,
    relations: [],
    problems: [...codes.remarks, ...tools.tally.remarks()].slice(0, 1000),
  }
}

function sourcesOf(project: XmlElement): XmlElement[] {
  return elementsIn(project, 'Sources').flatMap((list) => elementsIn(list, 'TextSource'))
}

function selectionOf(element: XmlElement) {
  const number = (name: string): number => {
    const value = at(element, name)
    return /^\d{1,15}$/u.test(value) ? Number(value) : -1
  }
  const [start, end] = [number('startPosition'), number('endPosition')]
  return start < 0 || end < 0 ? { name: '', start: 0, end: 0 } : { name: at(element, 'name'), start, end }
}
