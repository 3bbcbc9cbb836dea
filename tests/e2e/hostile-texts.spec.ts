/** Scripts that break programs: what is selected, what is on disk and what is painted again are the same words. */
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { onDisk } from './support/disk.ts'
import { put } from './support/files.ts'
import { textOf } from './support/place.ts'
import { saved, select } from './support/reader.ts'

interface Span {
  readonly start: number
  readonly end: number
  readonly quote: { readonly exact: string }
}

const spans = (library: string): readonly Span[] =>
  onDisk(library, 'annotations').flatMap(({ target }) => (target as { spans: Span[] }).spans)

/** The words under painted highlights of the left text, in the order of the page. */
function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^left-\w+-\d/u.test(name))
      .flatMap(([, highlight]) => [...highlight])
      .map((drawn) => {
        const range = document.createRange()
        range.setStart(drawn.startContainer, drawn.startOffset)
        range.setEnd(drawn.endContainer, drawn.endOffset)
        return range.toString()
      }),
  )
}

/** A library of one text, laid on the left. */
async function show(
  desk: { folder: string; cli(...args: string[]): Promise<unknown>; open(): Promise<unknown> },
  page: Page,
  text: string,
): Promise<void> {
  await desk.cli('import', put(desk.folder, 'text.txt', text), '--title', 'The text')
  await desk.open()
  await page.getByRole('button', { name: 'Open from the library' }).first().click()
  await page.getByRole('menuitem', { name: 'The text' }).click()
  await expect(textOf(page, 'left').locator('[data-block]').first()).toBeVisible()
}

const VERSE = 'And it came to pass in those days.'
const TEXTS = [
  {
    name: 'polytonic Greek',
    text: 'Μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος οὐλομένην.\nἌνδρα μοι ἔννεπε.',
    words: 'θεὰ Πηληϊάδεω Ἀχιλῆος',
  },
  {
    name: 'pointed Hebrew',
    text: 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ.\nוְהָאָרֶץ הָיְתָה.',
    words: 'בָּרָא אֱלֹהִים',
    rtl: true,
  },
  {
    name: 'Arabic',
    text: 'الحمد لله رب العالمين الرحمن الرحيم مالك يوم الدين.\nإياك نعبد.',
    words: 'رب العالمين',
    rtl: true,
  },
  {
    name: 'astral characters',
    text: '𝔖𝔬 the 👩‍👩‍👧 said 𒀭𒂗𒆤 to 𐎠𐎡 and went.\nThe end.',
    words: '👩‍👩‍👧 said 𒀭𒂗𒆤',
  },
]
for (const { name, text, words, rtl = false } of TEXTS) {
  test(`${name}: the words selected are on disk, and are painted again`, async ({ desk, page }) => {
    await show(desk, page, text)
    const exact = words.normalize('NFC')
    const direction = await textOf(page, 'left')
      .locator('[data-block]')
      .first()
      .evaluate((block) => getComputedStyle(block).direction)
    expect(direction).toBe(rtl ? 'rtl' : 'ltr')
    if (rtl) await selectRange(page, exact)
    else await select(page, 'left', exact)
    await page.keyboard.press('3')
    await saved(page)
    expect(spans(desk.library).map(({ quote }) => quote.exact)).toEqual([exact])
    await page.reload()
    await expect.poll(() => paintedWords(page)).toEqual([exact])
  })
}

/** Selects words from right to left, as a mouse does over a line that runs that way. */
async function selectRange(page: Page, words: string): Promise<void> {
  const ends = await textOf(page, 'left').evaluate((text, sought) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right, top, height } = range.getBoundingClientRect()
      return { left: left + 1, right: right - 1, y: top + height / 2 }
    }
    throw new Error(`“${sought}” is not in the text`)
  }, words)
  await page.mouse.move(ends.right, ends.y)
  await page.mouse.down()
  await page.mouse.move((ends.left + ends.right) / 2, ends.y, { steps: 4 })
  await page.mouse.move(ends.left, ends.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator('[data-popover="left"]')).toBeVisible()
}

test('a verse that stands ten times is marked where it was selected, and stays there', async ({
  desk,
  page,
}) => {
  await show(desk, page, `A psalm\n${`${VERSE}\n`.repeat(10)}`)
  const seventh = textOf(page, 'left').locator('[data-block]').nth(7)
  await seventh.click({ clickCount: 3 })
  await page.keyboard.press('4')
  await saved(page)
  const start = 'A psalm\n'.length + 6 * (VERSE.length + 1)
  expect(spans(desk.library)).toMatchObject([{ start, end: start + VERSE.length, quote: { exact: VERSE } }])
  await page.reload()
  await expect.poll(() => paintedWords(page)).toEqual([VERSE])
  const block = await page.evaluate(() => {
    const [drawn] = [...CSS.highlights]
      .filter(([name]) => /^left-\w+-\d/u.test(name))
      .flatMap(([, one]) => [...one])
    return drawn?.startContainer.parentElement?.closest<HTMLElement>('[data-block]')?.dataset['block']
  })
  expect(block).toBe('7')
})

test('words are selected and marked by keys alone', async ({ desk, page }) => {
  await show(desk, page, 'Μῆνιν ἄειδε θεὰ.\nἌνδρα μοι ἔννεπε.')
  await textOf(page, 'left').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('5')
  await saved(page)
  expect(spans(desk.library).map(({ quote }) => quote.exact)).toEqual(['Μῆνιν ἄειδε'])
})

test('a text of 3 MB opens, is read to its end, and is marked there', async ({ desk, page }) => {
  const line = (_: unknown, at: number) =>
    `Line ${at} of a long book that goes on and on, as long books do, without any hurry.`
  const lines = Array.from({ length: 38_000 }, line)
  await show(desk, page, [...lines, 'These are the last words of the book.'].join('\n'))
  await textOf(page, 'left').focus()
  const last = textOf(page, 'left').getByText('These are the last words of the book.')
  await page.keyboard.press('Control+End')
  await expect(last).toBeInViewport()
  await select(page, 'left', 'the last words')
  await page.keyboard.press('1')
  await saved(page)
  expect(spans(desk.library).map(({ quote }) => quote.exact)).toEqual(['the last words'])
  await expect.poll(() => paintedWords(page)).toEqual(['the last words'])
})
