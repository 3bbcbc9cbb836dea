/** Acts as a reader does: drags over words, clicks on them, waits for the status bar's word. */
import { expect, type Locator, type Page } from '@playwright/test'

export type Side = 'left' | 'right'

interface Box {
  readonly start: { x: number; y: number }
  readonly end: { x: number; y: number }
}

/** Where words stand on the screen, after bringing them into view. Throws when they are not in the pane. */
export async function boxOf(page: Page, side: Side, words: string): Promise<Box> {
  await reveal(page, side, words)
  return page.evaluate(findWords, { side, words, scroll: false })
}

/** Brings words into the middle of their pane and waits until nothing moves any more. */
export async function reveal(page: Page, side: Side, words: string): Promise<void> {
  let last = ''
  // Fonts that come late move everything once more.
  await page.evaluate(async () => void (await document.fonts.ready))
  await expect(async () => {
    const box = JSON.stringify(await page.evaluate(findWords, { side, words, scroll: true }))
    const still = box === last
    last = box
    expect(still).toBe(true)
  }).toPass()
}

/** Selects words with the mouse, from the first character to the last one; `to` when they end elsewhere. */
export async function select(page: Page, side: Side, words: string, to = words): Promise<void> {
  const { start } = await boxOf(page, side, words)
  const { end } = await page.evaluate(findWords, { side, words: to, scroll: false })
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator(`[data-popover="${side}"]`)).toBeVisible()
}

/** Clicks into the middle of words. */
export async function clickWords(page: Page, side: Side, words: string): Promise<void> {
  const { start } = await boxOf(page, side, words)
  await page.mouse.click(start.x + 6, start.y)
}

/** Waits until the status bar says that everything is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
}

/** The words of a message, where messages are shown; the live region says the same ones to people who listen. */
export function message(page: Page, words: string | RegExp): Locator {
  return page.getByRole('region', { name: 'Messages' }).getByText(words)
}

/** Names of the CSS highlights that have ranges now. */
export function painted(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights].filter(([, highlight]) => highlight.size > 0).map(([name]) => name),
  )
}

/** Runs in the page: finds words in a pane's text and the caret places at their ends. */
function findWords({ side, words, scroll }: { side: string; words: string; scroll: boolean }): Box {
  const text = document.querySelector(`[data-zone="${side}-text"]`)
  if (!text) throw new Error(`there is no ${side} text`)
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const nodes: { node: Text; from: number }[] = []
  let all = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, from: all.length })
    all += node.textContent
  }
  const at = all.indexOf(words)
  if (at < 0) throw new Error(`“${words}” is not in the ${side} text`)
  const place = (offset: number): { node: Text; offset: number } => {
    const found = nodes.findLast(({ from }) => from <= offset)
    if (!found) throw new Error('the text is empty')
    return { node: found.node, offset: offset - found.from }
  }
  const rectOf = (offset: number): DOMRect => {
    const { node, offset: inside } = place(offset)
    const range = document.createRange()
    range.setStart(node, inside)
    range.setEnd(node, Math.min(inside + 1, node.length))
    return range.getBoundingClientRect()
  }
  if (scroll) place(at).node.parentElement?.scrollIntoView({ block: 'center' })
  const [first, last] = [rectOf(at), rectOf(at + words.length - 1)]
  return {
    start: { x: first.left + 1, y: first.top + first.height / 2 },
    end: { x: last.right - 1, y: last.top + last.height / 2 },
  }
}
