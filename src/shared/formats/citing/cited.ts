/** A citation as words and as markup that is safe to show: italics, bold, raised and lowered, nothing else. */

export interface Cited {
  readonly text: string
  readonly html: string
}

const NOTHING: Cited = { text: '', html: '' }

/**
 * Signs of markup in the words of a document, as others that mean nothing to the citation library: it takes `<i>` in
 * a title for markup. Written back when the citation is done.
 */
const LESS = '\uE3A1'
const MORE = '\uE3A2'

/** Words of a document, so that all of them stay words. */
export function shielded(words: string): string {
  return words.replace(/</gu, LESS).replace(/>/gu, MORE)
}

const TAGS: ReadonlySet<string> = new Set(['i', 'em', 'b', 'strong', 'sup', 'sub'])
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
}

/** The library's HTML with only what is allowed left of it, each element closed, and the same as text. */
export function citedFromHtml(markup: string): Cited {
  if (markup.trim() === '') return NOTHING
  const open: string[] = []
  let [text, html] = ['', '']
  for (const piece of markup.match(/<[^<>]*>|[^<]+|</gu) ?? []) {
    const { closing, name = '' } = /^<(?<closing>\/?)(?<name>[a-z]+)[^<>]*>$/u.exec(piece)?.groups ?? {}
    if (name === '' && !piece.startsWith('<')) {
      const words = piece.replace(/&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<word>[a-z]+));/giu, entity)
      const plain = words.replaceAll(LESS, '<').replaceAll(MORE, '>')
      text += plain
      html += escaped(plain)
    } else if (name === '') {
      text += '<'
      html += '&lt;'
    } else if (TAGS.has(name) && closing === '') {
      open.push(name)
      html += `<${name}>`
    } else if (TAGS.has(name) && open.at(-1) === name) {
      open.pop()
      html += `</${name}>`
    } else if (name === 'div') {
      text += ' '
      html += ' '
    }
  }
  for (const name of open.toReversed()) html += `</${name}>`
  return { text: oneLine(text), html: oneLine(html) }
}

/** Words without markup. */
export function citedFromText(words: string): Cited {
  return { text: words, html: escaped(words) }
}

/** Words as HTML shows them. */
export function escaped(words: string): string {
  return words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')
}

function oneLine(words: string): string {
  return words.replace(/[ \t\r\n]+/gu, ' ').trim()
}

function entity(whole: string, ...rest: unknown[]): string {
  const { code, hex, word } = rest.at(-1) as Readonly<Record<string, string | undefined>>
  const point = code === undefined ? (hex === undefined ? undefined : Number.parseInt(hex, 16)) : Number(code)
  if (point !== undefined)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ''
  return ENTITIES[word ?? ''] ?? whole
}
