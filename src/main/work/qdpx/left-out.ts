/** What a project may hold and a library has no place for: counted, to be told (REFI-QDA §7). */
import type { Tally } from '../others/foreign.ts'
import { elementsIn, type XmlElement } from '../xml.ts'

const LISTS = [
  ['Variables', 'Variable', 'qdpx-variables', 'Variables were left out'],
  ['Cases', 'Case', 'qdpx-cases', 'Cases were left out'],
  ['Sets', 'Set', 'qdpx-sets', 'Sets were left out'],
  ['Graphs', 'Graph', 'qdpx-graphs', 'Graphs were left out'],
  ['Sources', 'PDFSource', 'qdpx-pdfs', 'PDFs and what is marked in them were left out'],
  ['Sources', 'PictureSource', 'qdpx-pictures', 'Pictures and what is marked in them were left out'],
  ['Sources', 'AudioSource', 'qdpx-recordings', 'Recordings and what is marked in them were left out'],
  ['Sources', 'VideoSource', 'qdpx-recordings', 'Recordings and what is marked in them were left out'],
] as const

export function countLeftOut(project: XmlElement, tally: Tally): void {
  for (const [list, name, code, words] of LISTS) {
    for (const holder of elementsIn(project, list)) {
      for (const _one of elementsIn(holder, name)) tally.count(code, words)
    }
  }
}
