/** The pictures of the documentation: what the window looks like and what a reader does in it first. */

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Locator} Locator
 * @typedef {{x: number, y: number, width: number, height: number}} Clip
 * @typedef {{left: number, right: number, top: number, height: number}} DOMBox
 * @typedef {'left' | 'right'} Side
 *
 * @typedef {object} Picture
 * @property {string} name
 * @property {'light' | 'dark'} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {(page: Page) => Promise<Clip | void>} show acts as a reader does; answers the part to show, if not all
 */

const ENTITY = 'create a new entity called the Alliance of Sahel States'
const ATTACK = 'an attack on the sovereignty or territorial integrity of one of the Member States'
const SEVERAL = 'An attack on the sovereignty or the territorial integrity of one or more Contracting Parties'

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
  return {
    start: { x: first.left + 1, y: first.top + first.height / 2 },
    end: { x: last.right - 1, y: last.top + last.height / 2 },
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

/** Draws the mouse over words. @param {Page} page @param {Side} side @param {string} words */
async function select(page, side, words) {
  const { start, end } = await inSight(page, side, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  await page.mouse.up()
  await page.locator(`[data-popover="${side}"]`).waitFor()
}

/** Clicks on words. @param {Page} page @param {Side} side @param {string} words */
async function click(page, side, words) {
  const { start } = await inSight(page, side, words)
  await page.mouse.click(start.x + 6, start.y)
}

/** Moves the pointer out of the way, so that it lights up nothing. @param {Page} page */
async function rest(page) {
  await page.mouse.move((page.viewportSize()?.width ?? 0) * 0.75, 20)
}

/** The smallest part of the window with all of these in it. @param {Page} page @param {number} margin @param {Locator[]} things @returns {Promise<Clip>} */
async function around(page, margin, ...things) {
  await page.waitForTimeout(400)
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (const thing of things) {
    const box = await thing.boundingBox()
    if (!box) throw new Error('a part of the picture is not to be seen')
    left = Math.min(left, box.x - margin)
    top = Math.min(top, box.y - margin)
    right = Math.max(right, box.x + box.width + margin)
    bottom = Math.max(bottom, box.y + box.height + margin)
  }
  const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))]
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(right)) - x,
    height: Math.min(height, Math.ceil(bottom)) - y,
  }
}

/** A band of the window. @param {Page} page @param {number} top @param {number} bottom @param {number} [left] @param {number} [right] @returns {Clip} */
function band(page, top, bottom, left = 0, right = page.viewportSize()?.width ?? 0) {
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  }
}

/** The left pane from a little above things to a little below. @param {Page} page @param {Locator[]} things */
async function leftPane(page, ...things) {
  const box = await around(page, 90, ...things)
  const gutter = await page.locator('[data-zone="gutter"]').boundingBox()
  return band(page, box.y, box.y + box.height, 52, gutter?.x)
}

/** Opens a panel from the rail. @param {Page} page @param {string} name */
async function panel(page, name) {
  await page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true }).click()
  const area = page.getByRole('complementary', { name: `Panel: ${name}` })
  await area.waitFor()
  await rest(page)
  return area
}

/** The rail and the open panel. @param {Page} page @param {number} bottom */
async function beside(page, bottom) {
  const area = await page.locator('[data-zone="panel"]').boundingBox()
  return band(page, 0, bottom, 0, area ? area.x + area.width : 0)
}

/** A second pair of linked passages, made as a reader makes it. @param {Page} page */
async function drawLink(page) {
  await select(page, 'left', ATTACK)
  await page.keyboard.press('l')
  await select(page, 'right', SEVERAL)
  await page.keyboard.press('l')
  await page.getByRole('dialog', { name: 'Link two passages' }).waitFor()
}

/** @type {Picture[]} */
export const pictures = [
  { name: 'desk', show: rest },
  { name: 'desk-dark', theme: 'dark', show: rest },
  { name: 'desk-small', width: 1024, height: 700, show: rest },
  {
    name: 'popover',
    async show(page) {
      await select(page, 'left', ATTACK)
      return leftPane(page, page.locator('[data-popover="left"]'))
    },
  },
  {
    name: 'note',
    async show(page) {
      await select(page, 'left', ATTACK)
      await page.keyboard.press('n')
      await page.getByRole('textbox', { name: /^Note on/ }).waitFor()
      await page.keyboard.type('Compare **Article 6**: ')
      await page.keyboard.press('Enter')
      await page.keyboard.type('- an attack on *one or more* parties')
      await page.keyboard.press('Enter')
      await page.keyboard.type('counts as one on all')
      return leftPane(page, page.locator('article', { has: page.getByRole('textbox') }))
    },
  },
  {
    name: 'tag',
    async show(page) {
      await click(page, 'left', 'collective defense')
      await page.keyboard.press('t')
      await page.keyboard.type('sovereignty')
      const list = page.getByRole('listbox')
      await list.waitFor()
      return leftPane(page, page.locator('article', { has: page.getByRole('combobox') }), list)
    },
  },
  {
    name: 'linking',
    async show(page) {
      await select(page, 'left', ENTITY)
      await page.keyboard.press('l')
      await select(page, 'right', 'the mechanisms that follow from it')
    },
  },
  {
    name: 'link-dialog',
    async show(page) {
      await drawLink(page)
      await page.keyboard.type('para')
      return around(
        page,
        24,
        page.getByRole('dialog', { name: 'Link two passages' }),
        page.getByRole('listbox'),
      )
    },
  },
  {
    name: 'ribbons',
    async show(page) {
      await page.locator('[data-zone="gutter"] button', { hasText: 'weakens' }).hover()
      return band(page, 40, 872)
    },
  },
  {
    name: 'aligned',
    async show(page) {
      await page.locator('[data-zone="gutter"] button', { hasText: 'weakens' }).click()
      await page.waitForTimeout(1000)
      return band(page, 40, 872)
    },
  },
  {
    name: 'palette',
    async show(page) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('assist')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'library-panel',
    async show(page) {
      await panel(page, 'Library')
      return beside(page, 500)
    },
  },
  {
    name: 'annotations-panel',
    async show(page) {
      await panel(page, 'Annotations')
      return beside(page, 560)
    },
  },
  {
    name: 'links-panel',
    async show(page) {
      await panel(page, 'Links')
      return beside(page, 520)
    },
  },
  {
    name: 'empty-pane',
    async show(page) {
      await page.getByRole('button', { name: 'What to do with this text' }).last().click()
      await page.getByRole('menuitem', { name: 'Close this pane' }).click()
      await rest(page)
    },
  },
  {
    name: 'paste',
    async show(page) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click()
      await page.getByRole('menuitem', { name: /pasted text/ }).click()
      await page
        .getByRole('textbox', { name: 'Text', exact: true })
        .fill('A statement of 28 January 2024\n\nThe three States announced …')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'export',
    async show(page) {
      await page.keyboard.press('Control+e')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'keys',
    async show(page) {
      await page.locator('[data-zone="left-text"]').click()
      await page.keyboard.press('?')
      return around(page, 24, page.getByRole('dialog'))
    },
  },
  {
    name: 'french',
    async show(page) {
      await page.keyboard.press('Control+,')
      await page.getByRole('radio', { name: 'Français' }).click({ force: true })
      await page.keyboard.press('Escape')
      await select(page, 'left', ATTACK)
    },
  },
]
