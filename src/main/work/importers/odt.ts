/**
 * OpenDocument texts (LibreOffice, OpenOffice): their content as an HTML tree, on the way of every page. Read by our
 * own few files rather than a library: those at hand join the paragraphs of a list item and read comments as text.
 */
import { HostFailure } from '#shared/host/errors.ts'
import { type Archive, archive } from '../archive.ts'
import { encrypted } from '../archive-failures.ts'
import { bibliographyOf } from '../bibliography.ts'
import { blocksOf, firstHeading } from '../blocks-of.ts'
import { imagesIn } from '../images/archive-images.ts'
import { identifiersIn } from '../identifiers.ts'
import { keepImages } from '../images/keep-images.ts'
import type { Content, Importer } from '../importer.ts'
import { tellLeft } from '../left.ts'
import { readStyles } from '../odt/styles.ts'
import { toTree } from '../odt/to-tree.ts'
import { decodePart, elementsIn, elementsNamed, readXml, wordsOf, type XmlElement } from '../xml.ts'

const odt: Importer = {
  id: 'odt',
  label: 'formats.odt',
  extensions: ['odt', 'ott'],
  mediaTypes: ['application/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text-template'],
  // The first part of such an archive is its media type, as it stands.
  sniff: (head) =>
    head.startsWith('PK') && head.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30),
  async import(file, tools) {
    const parts = await archive(file)
    const part = (name: string): Promise<XmlElement | undefined> => read(parts, file.name, name)
    const manifest = await part('META-INF/manifest.xml')
    if (manifest && elementsNamed(manifest, 'encryption-data').length > 0) throw encrypted(file.name)
    const [content, styles, meta] = [
      await part('content.xml'),
      await part('styles.xml'),
      await part('meta.xml'),
    ]
    const office = content && elementsIn(content, 'body').flatMap((body) => elementsIn(body, 'text'))[0]
    if (!content || !office) throw notOdt(file.name)
    const { tree, left } = toTree(office, readStyles(styles ? [styles, content] : [content]))
    const [insertions, deletions] = ['insertion', 'deletion'].map(
      (name) =>
        elementsIn(office, 'tracked-changes').flatMap((changes) => elementsNamed(changes, name)).length,
    )
    tellLeft({ ...left, insertions, deletions }, tools)
    const images = await keepImages(tree, tools, imagesIn(parts))
    const blocks = blocksOf(tree, file.name, tools, { images })
    const own = bibliographyOf({ title: firstHeading(blocks) })
    return { bibliography: { ...own, ...(meta && metadataOf(meta)) }, blocks }
  },
}
export default odt

async function read(parts: Archive, file: string, name: string): Promise<XmlElement | undefined> {
  const part = parts.get(name)
  if (!part) return undefined
  const where = { file, part: name }
  // LibreOffice's manifests may carry a bare document type.
  return readXml(decodePart(await part.read(), where), where, { bareDoctype: name.startsWith('META-INF/') })
}

function metadataOf(root: XmlElement): Content['bibliography'] {
  const words = (name: string): string[] =>
    elementsNamed(root, name)
      .map(wordsOf)
      .filter((one) => one !== '')
  const said = (name: string): string | undefined => words(name)[0]
  return bibliographyOf({
    title: said('title'),
    // `dc:creator` is who saved the file last.
    creators: [said('initial-creator') ?? said('creator') ?? ''],
    date: said('creation-date') ?? said('date'),
    language: said('language'),
    publisher: said('publisher'),
    rights: said('rights'),
    description: said('description') ?? said('subject'),
    // LibreOffice writes its fields for them as words that a user gives a name.
    ...identifiersIn([...words('identifier'), ...words('user-defined')]),
  })
}

function notOdt(name: string): HostFailure {
  return new HostFailure('not-odt', `“${name}” is an archive, but not an OpenDocument text (.odt).`, { name })
}
