/**
 * Finds the bytes of the pictures in a tree and has them kept, before the tree becomes blocks. Nothing is ever fetched:
 * bytes stand in the address itself (`data:`), or in the archive that the file is. A picture elsewhere leaves its
 * address, to be shown as words.
 */
import type { Element, Nodes } from 'hast'
import { ADDRESS, type ImageFacts, KEPT, TOLD } from '#shared/formats/blocks/images.ts'
import { elementsOf } from '../html/walk.ts'
import type { ImportTools } from '../importer.ts'
import { dataBytes } from './data-address.ts'
import { IMAGE_LIMIT } from './limits.ts'

/** The bytes an address stands for in the file that is being read; undefined when they are not in it. */
export type FindImage = (address: string) => Promise<Uint8Array | undefined> | Uint8Array | undefined

/**
 * Changes the tree's pictures in place, so that `treeToBlocks` knows them; tells how many were kept and refused.
 * @returns what was kept, by digest
 */
export async function keepImages(
  tree: Nodes,
  tools: ImportTools,
  find: FindImage = () => undefined,
): Promise<ReadonlyMap<string, ImageFacts>> {
  const kept = new Map<string, ImageFacts>()
  const count = { kept: 0, kind: 0, size: 0 }
  for (const image of imagesOf(tree)) {
    const { src } = image.properties
    delete image.properties[KEPT]
    delete image.properties[ADDRESS]
    if (typeof src !== 'string' || src.trim() === '') continue
    delete image.properties['src']
    image.properties[ADDRESS] = src.slice(0, 2048)
    const isTooLong = src.length > IMAGE_LIMIT * 1.5
    const bytes = isTooLong ? undefined : (dataBytes(src) ?? (await find(src)))
    if (!bytes && !isTooLong) continue
    const result = bytes ? await tools.keep(bytes) : 'size'
    if (typeof result === 'object') {
      kept.set(result.digest, result)
      image.properties[KEPT] = result.digest
      count.kept++
    } else if (result === 'kind' || result === 'size') {
      image.properties[KEPT] = TOLD
      count[result]++
    }
  }
  tell('images-kept', 'Pictures kept with the text', count.kept, tools)
  tell(
    'images-kind',
    'Pictures of a kind that is not shown (SVG, TIFF and others), or damaged',
    count.kind,
    tools,
  )
  tell('images-size', 'Pictures left out because there is too much of them', count.size, tools)
  return kept
}

function* imagesOf(tree: Nodes): Generator<Element> {
  for (const element of elementsOf(tree)) if (element.tagName === 'img') yield element
}

function tell(code: string, words: string, count: number, tools: ImportTools): void {
  if (count > 0) tools.report({ code, params: { count }, message: `${words}: ${count}.` })
}
