/** Makes Word files for tests: minimal, valid parts around the body a test gives. */
import { zip } from './make.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A run; `properties` is the inside of `w:rPr`. */
export const run = (words: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`

/** A paragraph of runs; `properties` is the inside of `w:pPr`. */
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs.startsWith('<') ? runs : run(runs)}</w:p>`

export const styled = (style: string, runs: string): string => paragraph(runs, `<w:pStyle w:val="${style}"/>`)

export const item = (level: number, list: number, words: string): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

const relationship = ([id, [type, target, mode]]: [string, readonly string[]]): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`

const relationships = (all: Readonly<Record<string, readonly string[]>>): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${Object.entries(all).map(relationship).join('')}</Relationships>`

const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`

const STYLES = [
  style('Normal', 'Normal'),
  style('Title', 'Title'),
  style('Subtitle', 'Subtitle'),
  style('Titre1', 'heading 1'),
  style('Titre2', 'heading 2'),
  style('Zitat', 'Quote'),
  style('Code', 'HTML Preformatted'),
  style('Clause', 'Clause', '<w:basedOn w:val="Titre2"/>'),
  style('Level3', 'Level three', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  style('BodyOf', 'Body of', '<w:basedOn w:val="Titre1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
].join('')

const level = (at: number, format: string): string =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/></w:lvl>`
const NUMBERING = ['bullet', 'decimal']
  .map(
    (format, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${level(0, format)}${level(1, format)}</w:abstractNum>`,
  )
  .join('')
const LISTS = [0, 1]
  .map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`)
  .join('')

/** What a test may say besides the body; each the inside of its part. */
export interface More {
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly core?: string
  /** `[type, target, mode]` by id */
  readonly links?: Readonly<Record<string, readonly string[]>>
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

/** The parts of a Word file, by name. */
export function docxOf(body: string, more: More = {}): Record<string, string | Uint8Array> {
  const part = (root: string, inside: string): string => `${HEAD}<w:${root} ${NAMES}>${inside}</w:${root}>`
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': relationships({ r1: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships({
      s: ['styles', 'styles.xml'],
      n: ['numbering', 'numbering.xml'],
      f: ['footnotes', 'footnotes.xml'],
      e: ['endnotes', 'endnotes.xml'],
      c: ['comments', 'comments.xml'],
      ...more.links,
    }),
    'word/styles.xml': part('styles', STYLES),
    'word/numbering.xml': part('numbering', NUMBERING + LISTS),
    'word/footnotes.xml': part('footnotes', more.footnotes ?? ''),
    'word/endnotes.xml': part('endnotes', more.endnotes ?? ''),
    'word/comments.xml': part('comments', more.comments ?? ''),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${more.core ?? ''}</cp:coreProperties>`,
    ...more.parts,
  }
}

export const docx = (body: string, more: More = {}): Uint8Array => zip(docxOf(body, more))
