/** What a text goes through once, at import: well-formed UTF-16, one kind of line end, NFC, no NULs. */

export interface Normalised {
  readonly text: string
  /** lone surrogates replaced by U+FFFD */
  readonly surrogates: number
  /** NUL characters removed */
  readonly nuls: number
}

/** Brings a decoded text into the stored form and counts what had to be mended. */
export function normaliseText(raw: string): Normalised {
  const { text, surrogates, nuls } = normaliseSource(raw)
  return { text: text.normalize('NFC'), surrogates, nuls }
}

/** The same but for NFC: in markup a combining mark may stand beside a bracket that is no letter of the text. */
export function normaliseSource(raw: string): Normalised {
  const unmarked = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const surrogates = unmarked.isWellFormed() ? 0 : countLoneSurrogates(unmarked)
  const nuls = unmarked.split('\0').length - 1
  const text = unmarked
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
  return { text, surrogates, nuls }
}

function countLoneSurrogates(text: string): number {
  return text.match(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g)?.length ?? 0
}
