/** TEI P5: the text of a scholarly edition as it is meant to be read, and what its header says of it. */
import { HostFailure } from '#shared/host/errors.ts'
import { blocksOf, firstHeading } from '../blocks-of.ts'
import { bibliographyOf } from '../bibliography.ts'
import type { Importer, ImportTools } from '../importer.ts'
import { addressOf, headerOf } from '../tei/header.ts'
import type { Readings } from '../tei/readings.ts'
import { toTree } from '../tei/to-tree.ts'
import { decodePart, elementsIn, readXml, type XmlElement } from '../xml.ts'

const TEI = 'http://www.tei-c.org/ns/1.0'

const tei: Importer = {
  id: 'tei',
  label: 'formats.tei',
  extensions: ['tei', 'xml', 'odd'],
  mediaTypes: ['application/tei+xml', 'application/xml', 'text/xml'],
  sniff: (head) => head.includes(TEI) || /<(?:TEI|teiCorpus|TEI\.2)[\s>]/u.test(head),
  import({ name, bytes }, tools) {
    const where = { file: name, part: name }
    const root = readXml(decodePart(bytes, where), where, { bareDoctype: true })
    if (!/^(?:TEI|teiCorpus)$/u.test(root.name)) throw notTei(name, root)
    const { tree, readings } = toTree(textsOf(root))
    tellReadings(readings, tools)
    const blocks = blocksOf(tree, name, tools)
    const bibliography = { ...bibliographyOf({ title: firstHeading(blocks) }), ...headerOf(root) }
    const address = addressOf(root)
    return { bibliography, blocks, ...(address !== undefined && { address }) }
  },
}
export default tei

/** The texts of a file, or of each file of a corpus. */
function textsOf(root: XmlElement): XmlElement[] {
  const parts = elementsIn(root).filter(({ name }) => name === 'TEI' || name === 'teiCorpus')
  return [
    ...elementsIn(root).filter(({ name }) => name === 'text' || name === 'standOff'),
    ...parts.flatMap(textsOf),
  ]
}

function tellReadings({ choices, variants, deletions, gaps, standOff }: Readings, tools: ImportTools): void {
  const told: readonly (readonly [string, number, string])[] = [
    ['tei-choices', choices, 'Places with two forms, read in the corrected, regular or expanded one'],
    ['tei-variants', variants, 'Readings of other witnesses that were left out'],
    ['tei-deletions', deletions, 'Words deleted in the source that were left out'],
    ['tei-gaps', gaps, 'Gaps of the source, shown as […]'],
    ['tei-annotations', standOff, 'Annotations outside of the text that were left out'],
  ]
  for (const [code, count, words] of told)
    if (count > 0) tools.report({ code, params: { count }, message: `${words}: ${count}.` })
}

function notTei(name: string, root: XmlElement): HostFailure {
  const params = { name, element: root.name.slice(0, 100) }
  const message = `“${name}” is XML, but not TEI P5: it begins with <${params.element}>.`
  return new HostFailure('not-tei', message, params)
}
