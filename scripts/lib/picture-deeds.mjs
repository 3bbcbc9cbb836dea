/** What is done for the pictures, as a reader does it: with the mouse on words, with keys, with files. */

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Locator} Locator
 * @typedef {{left: number, right: number, top: number, height: number}} DOMBox
 * @typedef {'left' | 'right'} Side
 */

/** Runs in the page: the boxes of the first and the last character of words. A string, since there is no page here. */
const FIND = `({ side, words }) => {
  const walker = document.createTreeWalker(document.querySelector('[data-zone="' + side + '-text"]'), 4)
  const nodes = []
  let all = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: all.length })
    all += node.nodeValue
  }
  const at = all.indexOf(words)
  if (at < 0) throw new Error(words + ' is not in the text')
  return [at, at + words.length - 1].map((offset) => {
    const { node, from } = nodes.findLast((one) => one.from <= offset)
    const range = document.createRange()
    range.setStart(node, offset - from)
    range.setEnd(node, offset - from + 1)
    return range.getBoundingClientRect().toJSON()
  })
}`

/** Where words begin and end on the screen. @param {Page} page @param {Side} side @param {string} words */
async function find(page, side, words) {
  /** @type {[DOMBox, DOMBox]} */
  const [first, last] = await page.evaluate(`(${FIND})(${JSON.stringify({ side, words })})`)
  const isTurned = first.top === last.top && first.left > last.left
  return {
    start: { x: isTurned ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
    end: { x: isTurned ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
  }
}

/** Where words stand, once turning the wheel has brought them into sight. @param {Page} page @param {Side} side @param {string} words */
async function inSight(page, side, words) {
  const pane = await page.locator(`[data-zone="${side}-text"]`).boundingBox()
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  await page.mouse.move(side === 'left' ? width * 0.35 : width * 0.7, height / 2)
  for (let turns = 0; pane && turns < 40; turns++) {
    const { start, end } = await find(page, side, words)
    const by = start.y < 160 ? -120 : end.y > height - 260 ? 120 : 0
    if (by === 0) break
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(120)
  }
  return find(page, side, words)
}

/** Selects words with the mouse, and waits for the bar. @param {Page} page @param {Side} side @param {string} words */
export async function select(page, side, words) {
  await drag(page, side, words)
  await page.locator(`[data-popover="${side}"]`).waitFor()
}

/** Draws the mouse over words. @param {Page} page @param {Side} side @param {string} words */
export async function drag(page, side, words) {
  const { start, end } = await inSight(page, side, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
}

/** Clicks on words. @param {Page} page @param {Side} side @param {string} words */
export async function click(page, side, words) {
  const { start } = await inSight(page, side, words)
  await page.mouse.click(start.x + 6, start.y)
}

/** Moves the pointer out of the way, so that it lights up nothing. @param {Page} page */
export async function rest(page) {
  await page.mouse.move((page.viewportSize()?.width ?? 0) * 0.75, 20)
}

/** Opens a panel from the rail, unless it is open. @param {Page} page @param {string} name */
export async function panel(page, name) {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  const area = page.getByRole('complementary', { name: `Panel: ${name}` })
  await area.waitFor()
  await rest(page)
  return area
}

/** Highlights words in a colour, and goes back to the text. @param {Page} page @param {Side} side @param {string} words @param {string} colour */
export async function mark(page, side, words, colour) {
  await select(page, side, words)
  await page.keyboard.press(colour)
  await page.keyboard.press('Escape')
}

/** Highlights words, tags them, and goes back to the text. @param {Page} page @param {Side} side @param {string} words @param {string} colour @param {...string} tags */
export async function tag(page, side, words, colour, ...tags) {
  await select(page, side, words)
  await page.keyboard.press('t')
  await page.getByRole('combobox', { name: 'Add a tag' }).waitFor()
  for (const name of tags) {
    await page.keyboard.type(name)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press(colour)
  await page.keyboard.press('Escape')
}

/** Opens a note on words and leaves the caret in it. @param {Page} page @param {Side} side @param {string} words */
export async function beginNote(page, side, words) {
  await select(page, side, words)
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: /^Note on/ }).waitFor()
}

/** Runs a command by its name in the palette. @param {Page} page @param {string} name */
export async function ask(page, name) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(`>${name}`)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Brings a file in, as the file dialog would. @param {Page} page @param {string} name @param {string | Buffer} content */
export async function bringIn(page, name, content) {
  await page.locator('[data-zone="left-text"]').focus()
  const chosen = page.waitForEvent('filechooser')
  // It is caught only some moments after one has begun to wait for it.
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+o')
  await (await chosen).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  await page.waitForTimeout(2500)
}
