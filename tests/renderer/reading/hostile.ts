/** Texts on which counting characters goes wrong: combining marks, right to left, astral, repeated, empty, cells. */
import type { Block } from '#shared/model/document.ts'

const paragraph = (text: string, index: number): Block => ({ id: `p${index}`, type: 'paragraph', text })

export const HOSTILE: Readonly<Record<string, readonly Block[]>> = {
  'polytonic Greek': ['Μῆνιν ἄειδε, θεά, Πηληϊάδεω Ἀχιλῆος', 'οὐλομένην, ἣ μυρί’ Ἀχαιοῖς ἄλγε’ ἔθηκε'].map(
    paragraph,
  ),
  'pointed Hebrew': ['בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים', 'אֵ֥ת הַשָּׁמַ֖יִם וְאֵ֥ת הָאָֽרֶץ׃'].map(paragraph),
  'Arabic and Latin': ['ميثاق ليبتاكو-غورما (2023) وقّع في Bamako', 'الدفاع المشترك'].map(paragraph),
  'astral characters': ['a𝔸b👩‍👩‍👧c 🇧🇫🇲🇱🇳🇪 end', '𐌰𐌱𐌲'].map(paragraph),
  'a verse repeated ten times': Array.from({ length: 10 }, (_, index) =>
    paragraph('his mercy endures for ever.', index),
  ),
  'empty blocks': ['', 'one', '', '', 'two', ''].map(paragraph),
  'overlapping marks': [
    {
      id: 'm1',
      type: 'paragraph',
      text: 'bold and slanted and linked words',
      marks: [
        { start: 0, end: 16, type: 'strong' },
        { start: 9, end: 26, type: 'em' },
        { start: 21, end: 33, type: 'link', attrs: { href: 'https://example.org/' } },
      ],
    },
    { id: 'm2', type: 'verse', text: 'a line\nand another' },
  ],
  'a table in a list': [
    {
      id: 't1',
      type: 'tableRow',
      within: [
        { id: 'l', kind: 'list' },
        { id: 'i', kind: 'item' },
      ],
      text: 'Article\tParty\tDuty',
      cells: [
        { start: 0, end: 7, header: true },
        { start: 8, end: 13, header: true },
        { start: 14, end: 18, header: true },
      ],
    },
    {
      id: 't2',
      type: 'tableRow',
      within: [
        { id: 'l', kind: 'list' },
        { id: 'i', kind: 'item' },
      ],
      text: '6\t\tto assist',
      cells: [
        { start: 0, end: 1 },
        { start: 2, end: 2 },
        { start: 3, end: 12 },
      ],
    },
    { id: 't3', type: 'paragraph', text: 'after the table' },
  ],
}

/** A text of about `units` UTF-16 units in paragraphs of about 240. */
export function longText(units: number): string[] {
  const sentence = (index: number) =>
    `Paragraph ${index} weighs what was promised against what was written, and asks who owes what to whom. `
  const count = Math.round(units / 240)
  return Array.from({ length: count }, (_, index) =>
    index % 25 === 0
      ? `## Article ${index / 25 + 1}`
      : sentence(index)
          .repeat(2 + (index % 3))
          .trim(),
  )
}
