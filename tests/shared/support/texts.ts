/** Texts that break careless counting. */
import fc from 'fast-check'
import type { Block } from '#shared/model/document.ts'
import { type BlockTable, blockTable } from '#shared/text/block-table.ts'
import { paragraphs } from './library.ts'

const VERSE = 'and the night and the day'
export const HOSTILE: readonly (readonly [string, BlockTable])[] = [
  [
    'polytonic Greek',
    blockTable(paragraphs('μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος', 'οὐλομένην, ἣ μυρί᾽ Ἀχαιοῖς ἄλγε᾽ ἔθηκε')),
  ],
  ['pointed Hebrew', blockTable(paragraphs('בְּרֵאשִׁית בָּרָא אֱלֹהִים', 'אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ'))],
  ['Arabic', blockTable(paragraphs('بِسْمِ ٱللَّٰهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ', 'ٱلْحَمْدُ لِلَّٰهِ رَبِّ ٱلْعَٰلَمِينَ'))],
  ['astral characters', blockTable(paragraphs('𝔘𝔫𝔦 👩‍👩‍👧 𐍈', '🇲🇱🇳🇪🇧🇫 x 𝕏𝕏𝕏'))],
  ['a verse ten times', blockTable(paragraphs(...Array.from({ length: 10 }, () => VERSE)))],
  ['empty blocks', blockTable(paragraphs('', 'a', '', '', 'a', ''))],
  ['one letter', blockTable(paragraphs('a'.repeat(600)))],
]

const words = fc.oneof(
  fc.constantFrom('a', 'ab ', VERSE, 'שָׁ', '👩‍👩‍👧', '𝔘', 'é', ' ', '\t', ''),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const block = fc.array(words, { maxLength: 5 }).map((parts) => parts.join('').replace(/[\r\n]/g, ''))

/** Any text of up to twelve blocks, some empty, some equal. */
export const anyTable: fc.Arbitrary<BlockTable> = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map((texts) => blockTable(paragraphs(...texts)))

/** A text and a span in it that covers at least one unit. */
export const anySpan = anyTable
  .filter((table) => table.text.length > 0)
  .chain((table) =>
    fc.tuple(fc.constant(table), fc.nat(table.text.length - 1), fc.nat(table.text.length - 1)),
  )
  .map(([table, a, b]) => ({ table, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } }))

/** The text around an offset, for failures that can be read. */
export function around(text: string, offset: number): string {
  return `${JSON.stringify(text.slice(Math.max(0, offset - 10), offset))}|${JSON.stringify(text.slice(offset, offset + 10))}`
}

export function headed(...blocks: [Block['type'], string][]): BlockTable {
  return blockTable(blocks.map(([type, text], index) => ({ id: `b${index + 1}`, type, text })))
}
