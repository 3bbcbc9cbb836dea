/** Gathers the codes of a codebook while it is read: a flat list, each code after the one it stands under. */
import { nearestColour } from '#shared/formats/codebook/colours.ts'
import { splitScopeNote } from '#shared/formats/codebook/description.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { type Code, CODE_LIMIT } from '#shared/model/codebook.ts'
import type { Remark } from '#shared/model/draft.ts'
import { isUuid } from '#shared/model/ids.ts'
import { tagKey } from '#shared/model/tag.ts'

export interface CodebookRead {
  readonly codes: readonly Code[]
  /** what the file has that a library has no place for, one remark of each sort */
  readonly problems: readonly Remark[]
}

/** Attributes of a code as the file has them, '' where it has none. */
export interface CodeAttributes {
  readonly guid: string
  readonly name: string
  readonly color: string
  readonly isCodable: string
}

/** Longest name, in UTF-16 units. */
const NAME_LIMIT = 2000

/** What a library has no place for, by the code of its remark. */
const WORDS = {
  'codebook-sets': 'Sets of codes were left out',
  'codebook-notes': 'Memos attached to codes were left out',
  'codebook-groups': 'Codes that were only headings can be used like any other',
  'codebook-colours': 'Colours that were not of the five became the nearest of them, greys none',
  'codebook-nameless': 'Codes without a name were left out',
  'codebook-cut': 'Names or descriptions were too long and were cut',
} as const

export function createCodes(file: string) {
  const codes: Code[] = []
  /** the open codes from the outermost on; undefined for one without a name, whose children go to its parent */
  const open: { readonly index: number | undefined; text: string }[] = []
  const counts = new Map<keyof typeof WORDS, number>()
  const count = (what: keyof typeof WORDS): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

  return {
    open({ guid, name, color, isCodable }: CodeAttributes): void {
      if (codes.length >= CODE_LIMIT) throw tooMany(file)
      const label = lineOf(name)
      if (tagKey(label) === '') {
        count('codebook-nameless')
        open.push({ index: undefined, text: '' })
        return
      }
      const parent = open.findLast(({ index }) => index !== undefined)?.index
      const id = guid
        .trim()
        .replace(/^\{(.*)\}$/u, '$1')
        .toLowerCase()
      const colour = nearestColour(color)
      if (colour && !colour.exact) count('codebook-colours')
      if (/^(?:false|0)$/u.test(isCodable.trim())) count('codebook-groups')
      if (label.length > NAME_LIMIT) count('codebook-cut')
      open.push({ index: codes.length, text: '' })
      codes.push({
        ...(isUuid(id) && { guid: id }),
        label: label.slice(0, NAME_LIMIT).toWellFormed(),
        ...(parent !== undefined && { parent }),
        ...(colour?.colour && { colour: colour.colour }),
      })
    },
    describe(words: string): void {
      const last = open.at(-1)
      if (last) last.text += words
    },
    close(): void {
      const { index, text } = open.pop() ?? { index: undefined, text: '' }
      const code = index === undefined ? undefined : codes[index]
      const split = splitScopeNote(text.toWellFormed().normalize('NFC'))
      if (index === undefined || !code || !split) return
      if (split.cut) count('codebook-cut')
      codes[index] = { ...code, scopeNote: split.note }
    },
    countSet: (): void => count('codebook-sets'),
    countNote: (): void => count('codebook-notes'),
    read(): CodebookRead {
      const problems = [...counts].map(
        ([code, count]): Remark => ({ code, params: { count }, message: `${WORDS[code]} (${count}).` }),
      )
      return { codes, problems }
    },
  }
}

function lineOf(name: string): string {
  return name
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\0]+/gu, ' ')
    .trim()
}

function tooMany(name: string): HostFailure {
  const message = `“${name}” has more than ${CODE_LIMIT} codes.`
  return new HostFailure('codebook-too-large', message, { name, limit: CODE_LIMIT })
}
