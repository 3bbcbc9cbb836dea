/** Makes books for tests: a container, a package, and the chapters a test gives. */
import { zip } from './make.ts'

export interface Chapter {
  /** the inside of `body` */
  readonly body: string
  readonly linear?: 'no'
  /** all of the file, instead of a page around `body` */
  readonly file?: string
}

export interface More {
  readonly metadata?: string
  /** the inside of the first `nav` */
  readonly nav?: string
  /** the inside of `navMap` */
  readonly ncx?: string
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

export const page = (body: string, doctype = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`

/** The parts of a book, chapters as `text/c1.xhtml`, `text/c2.xhtml`, … */
export function epubOf(chapters: readonly Chapter[], more: More = {}): Record<string, string | Uint8Array> {
  const items = chapters.map(
    (_, at) => `<item id="c${at + 1}" href="text/c${at + 1}.xhtml" media-type="application/xhtml+xml"/>`,
  )
  const spine = chapters.map(
    ({ linear }, at) => `<itemref idref="c${at + 1}"${linear ? ` linear="${linear}"` : ''}/>`,
  )
  const nav =
    more.nav === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
  const ncx =
    more.ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'OEBPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${more.metadata ?? ''}</metadata><manifest>${items.join('')}${nav}${ncx}</manifest><spine${ncx && ' toc="ncx"'}>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map(({ body, file }, at) => [`OEBPS/text/c${at + 1}.xhtml`, file ?? page(body)]),
    ),
    ...(more.nav !== undefined && { 'OEBPS/nav.xhtml': page(`<nav epub:type="toc">${more.nav}</nav>`) }),
    ...(more.ncx !== undefined && {
      'OEBPS/toc.ncx': `<?xml version="1.0"?><!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${more.ncx}</navMap></ncx>`,
    }),
    ...more.parts,
  }
}

export const epub = (chapters: readonly Chapter[], more: More = {}): Uint8Array => zip(epubOf(chapters, more))
