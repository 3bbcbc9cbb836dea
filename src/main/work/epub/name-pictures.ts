/**
 * Pictures of a book by the part of the archive that they are, before chapters of several folders become one tree.
 * Books also put a picture alone into a drawing, so that it fills the page; that is a picture like any other.
 */
import type { Element, Root } from 'hast'
import { attribute, elementsOf, wordsOf } from '../html/walk.ts'
import { addressOfPart } from '../images/archive-images.ts'
import { resolve } from './resolve.ts'

/** @param part name of the chapter's own part. Changes the tree in place. */
export function namePictures(tree: Root, part: string): void {
  for (const element of elementsOf(tree)) {
    if (element.tagName === 'svg') unwrap(element)
    if (element.tagName !== 'img') continue
    const target = resolve(attribute(element, 'src'), part)
    if (target && target.part !== part) element.properties['src'] = addressOfPart(target.part)
  }
}

function unwrap(svg: Element): void {
  const inside = [...elementsOf(svg)].slice(1)
  const images = inside.filter(({ tagName }) => tagName === 'image')
  const [image] = images
  if (!image || images.length > 1 || inside.some(({ tagName }) => tagName === 'text')) return
  const src = ['xlink:href', 'xLinkHref', 'href']
    .map((name) => attribute(image, name))
    .find((one) => one !== '')
  const said = inside.find(({ tagName }) => tagName === 'title' || tagName === 'desc')
  const alt = attribute(svg, 'ariaLabel') || (said ? wordsOf(said).trim() : '')
  svg.tagName = 'img'
  svg.properties = { src: src ?? '', alt }
  svg.children = []
}
