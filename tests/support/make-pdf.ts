/**
 * Writes small PDFs for tests: words at places on pages, in the standard fonts or in one that can say any character; page
 * labels, an outline, annotations, pictures, a lock. https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf
 */

/** Words whose baseline begins at `x`, `y` points from the upper left corner. */
export interface Words {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly size?: number
  /**
   * `named`: a Japanese font that the file only names, with a character map that it only names too. `tex`: pictures
   * of letters under names that say nothing, as old TeX files have them; the words are its codes
   */
  readonly font?: 'plain' | 'bold' | 'italic' | 'typed' | 'named' | 'tex'
  /** degrees */
  readonly turned?: number
}

export interface Mark {
  readonly type: 'Highlight' | 'Underline' | 'StrikeOut' | 'Squiggly' | 'Text' | 'Link'
  /** rectangles from the upper left corner: left, top, right, bottom */
  readonly boxes: readonly (readonly [number, number, number, number])[]
  readonly note?: string
  readonly author?: string
  /** `D:20230916…` */
  readonly time?: string
  readonly colour?: readonly [number, number, number]
  /** index of the annotation of this page that it answers */
  readonly answers?: number
}

export interface Page {
  readonly words?: readonly Words[]
  readonly marks?: readonly Mark[]
  /** a picture over the whole page */
  readonly picture?: boolean
  readonly turned?: 90 | 180 | 270
}

export interface Pdf {
  readonly pages: readonly Page[]
  readonly info?: Readonly<Record<string, string>>
  readonly language?: string
  /** dictionaries of page labels by the index they begin at: `0: '/S /r'` */
  readonly labels?: Readonly<Record<number, string>>
  readonly outline?: readonly string[]
  readonly locked?: boolean
}

export const WIDTH = 612
export const HEIGHT = 792
const FONTS = { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique', typed: 'Courier' }
/** Characters that the standard encoding has at their own place. */
const SIMPLE = /^[\x20-\x7E\xA1-\xFF]*$/u
const KEYS = Object.keys(FONTS) as (keyof typeof FONTS)[]

/** The bytes of a file. */
export function makePdf({
  pages,
  info = {},
  language,
  labels,
  outline = [],
  locked = false,
}: Pdf): Uint8Array<ArrayBuffer> {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const put = (number: number, body: string): void => void (objects[number - 1] = body)
  const catalogue = add('')
  const tree = add('')
  const fonts = KEYS.map((key) => `/${key} ${add(fontOf(FONTS[key]))} 0 R`).join(' ')
  const strange = [
    ...new Set(
      pages.flatMap((page) => (page.words ?? []).filter(isStrange).flatMap(({ words }) => [...words])),
    ),
  ]
  const special = add('')
  put(special, strangeFont(add(streamOf(toUnicode(strange)))))
  const named = add(NAMED)
  const tex = add(texFont(add(streamOf('500 0 d0'))))
  const picture = add(
    streamOf(
      '\x80',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  )
  const kids = pages.map((page) => {
    const content = add(streamOf(contentOf(page, strange)))
    const number = add('')
    const from = objects.length + 1
    const annotations = (page.marks ?? []).map((mark) => add(markOf(mark, from)))
    put(
      number,
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} 0 R` +
        ` /Resources << /Font << ${fonts} /strange ${special} 0 R /named ${named} 0 R /tex ${tex} 0 R >> /XObject << /picture ${picture} 0 R >> >>` +
        `${page.turned ? ` /Rotate ${page.turned}` : ''} /Annots [${annotations.map((one) => `${one} 0 R`).join(' ')}] >>`,
    )
    return number
  })
  put(tree, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`)
  const bookmarks = outline.length > 0 ? ` /Outlines ${outlineOf(outline, kids[0] ?? 0, add)} 0 R` : ''
  const numbers = Object.entries(labels ?? {}).map(([index, body]) => `${index} << ${body} >>`)
  put(
    catalogue,
    `<< /Type /Catalog /Pages ${tree} 0 R${bookmarks}${language ? ` /Lang ${stringOf(language)}` : ''}` +
      `${labels ? ` /PageLabels << /Nums [${numbers.join(' ')}] >>` : ''} >>`,
  )
  const about = add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${stringOf(value)}`)
      .join(' ')} >>`,
  )
  const lock = locked
    ? ` /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`)} 0 R`
    : ''
  return fileOf(objects, `/Root ${catalogue} 0 R /Info ${about} 0 R${lock}`)
}

function fileOf(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n'
  const places = objects.map((body, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  const start = file.length
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

const streamOf = (content: string, facts = ''): string =>
  `<< ${facts} /Length ${content.length} >>\nstream\n${content}\nendstream`

/** UTF-16, which says any character. */
function stringOf(text: string): string {
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
}

const fontOf = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`

const NAMED =
  '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [<< /Type /Font' +
  ' /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>' +
  ' /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 0 1000 1000]' +
  ' /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>'

/** A font whose codes are the strange characters in their order, each half as wide as high. */
function strangeFont(unicode: number): string {
  const widths = Array(224).fill(500).join(' ')
  return `<< /Type /Font /Subtype /TrueType /BaseFont /Strange /FirstChar 32 /LastChar 255 /Widths [${widths}] /ToUnicode ${unicode} 0 R >>`
}

/** Each letter half as wide as high; its picture is empty. */
function texFont(picture: number): string {
  const codes = Array.from({ length: 256 }, (_, code) => code)
  const [widths, names] = [codes.map(() => 500).join(' '), codes.map((code) => `/a${code}`)]
  const pictures = names.map((name) => `${name} ${picture} 0 R`).join(' ')
  return (
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 0 /LastChar 255' +
    ` /Widths [${widths}] /Encoding << /Type /Encoding /Differences [0 ${names.join(' ')}] >> /CharProcs << ${pictures} >> >>`
  )
}

function toUnicode(letters: readonly string[]): string {
  const rows = letters.map(
    (letter, at) =>
      `<${(at + 32).toString(16)}> <${Buffer.from(letter, 'utf16le').swap16().toString('hex')}>`,
  )
  return `/CIDInit /ProcSet findresource begin 1 begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange ${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar endcmap end`
}

const isStrange = ({ words, font }: Words): boolean =>
  font !== 'named' && font !== 'tex' && !SIMPLE.test(words)

function contentOf({ words = [], picture = false }: Page, strange: readonly string[]): string {
  const lines = words.map((one) => {
    const { x, y, size = 10, font = 'plain', turned = 0 } = one
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)]
    const codes = isStrange(one)
      ? Buffer.from([...one.words].map((letter) => strange.indexOf(letter) + 32))
      : font === 'named'
        ? Buffer.from(one.words, 'utf16le').swap16()
        : Buffer.from(one.words, 'latin1')
    const place = `${cos.toFixed(4)} ${sin.toFixed(4)} ${(-sin).toFixed(4)} ${cos.toFixed(4)} ${x} ${HEIGHT - y} Tm`
    return `BT /${isStrange(one) ? 'strange' : font} ${size} Tf ${place} <${codes.toString('hex')}> Tj ET`
  })
  const drawn = picture ? `q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /picture Do Q\n` : ''
  return drawn + lines.join('\n')
}

function markOf({ type, boxes, note, author, time, colour, answers }: Mark, from: number): string {
  const quads = boxes.map(([left, top, right, bottom]) => {
    const [up, down] = [HEIGHT - top, HEIGHT - bottom]
    return `${left} ${up} ${right} ${up} ${left} ${down} ${right} ${down}`
  })
  const [left, right] = [Math.min(...boxes.map(([x]) => x)), Math.max(...boxes.map(([, , x]) => x))]
  const [top, bottom] = [Math.min(...boxes.map(([, y]) => y)), Math.max(...boxes.map(([, , , y]) => y))]
  return [
    `<< /Type /Annot /Subtype /${type} /Rect [${left} ${HEIGHT - bottom} ${right} ${HEIGHT - top}] /F 4`,
    type === 'Text' || type === 'Link' ? '' : `/QuadPoints [${quads.join(' ')}]`,
    note === undefined ? '' : `/Contents ${stringOf(note)}`,
    author === undefined ? '' : `/T ${stringOf(author)}`,
    time === undefined ? '' : `/CreationDate (${time}) /M (${time})`,
    colour ? `/C [${colour.join(' ')}]` : '',
    answers === undefined ? '' : `/IRT ${from + answers} 0 R`,
    '>>',
  ].join(' ')
}

function outlineOf(titles: readonly string[], page: number, add: (body: string) => number): number {
  const first = add('null') + 1
  const root = first - 1
  titles.forEach((title, at) => {
    const beside = [
      at > 0 ? `/Prev ${first + at - 1} 0 R` : '',
      at < titles.length - 1 ? `/Next ${first + at + 1} 0 R` : '',
    ]
    add(`<< /Title ${stringOf(title)} /Parent ${root} 0 R ${beside.join(' ')} /Dest [${page} 0 R /Fit] >>`)
  })
  return add(
    `<< /Type /Outlines /First ${first} 0 R /Last ${first + titles.length - 1} 0 R /Count ${titles.length} >>`,
  )
}

/** Lines under each other, as words at places. */
export function lines(
  all: readonly string[],
  { x = 72, y = 100, leading = 12, ...look }: Partial<Words> & { readonly leading?: number } = {},
): Words[] {
  return all.map((words, at) => ({ x, y: y + at * leading, words, ...look }))
}
