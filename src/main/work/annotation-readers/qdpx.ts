/**
 * REFI-QDA projects (`.qdpx`): texts with coded selections, codes, notes and links. Texts come in as documents where the
 * library has none like them; codes become tags, links typed links. What a library has no place for is counted and told.
 * https://www.qdasoftware.org/refi-qda-project/
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { AnnotationReader } from '../annotation-reader.ts'
import { archive } from '../archive.ts'
import { notQdpx } from '../others/failures.ts'
import { createTally } from '../others/foreign.ts'
import { readProject } from '../qdpx/read-project.ts'
import { sourceParts } from '../qdpx/source-parts.ts'
import { decodePart, readXml } from '../xml.ts'

const NAMESPACE = /^urn:QDA-XML:project:\d+[.:]\d+$/iu

const reader: AnnotationReader = {
  id: 'qdpx',
  async read(file) {
    const parts = await archive(file)
    const names = [...parts.keys()].filter((name) => /(?:^|\/)[^/]+\.qde$/iu.test(name))
    const name = names.toSorted((a, b) => a.split('/').length - b.split('/').length)[0]
    const part = parts.get(name ?? '')
    if (!part) throw notQdpx(file.name, 'there is no project.qde in it')
    const where = { file: file.name, part: part.name }
    const root = readXml(decodePart(await part.read(), where), where)
    if (root.name !== 'Project' || !NAMESPACE.test(root.uri)) {
      throw notQdpx(file.name, `its first element is “${root.name.slice(0, 60)}”`)
    }
    const tally = createTally()
    try {
      return await readProject(root, { file: file.name, parts: sourceParts(parts), tally })
    } catch (thrown) {
      // A tree of elements within the limits is walked by recursion; one made to break that is no project.
      if (thrown instanceof RangeError)
        throw new HostFailure(
          'part-too-large',
          `“${file.name}” was not read: ${part.name} has too many elements, or too many in each other.`,
          { name: file.name, part: part.name },
        )
      throw thrown
    }
  },
}
export default reader
