/** The parts of the window that pictures show. */

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {import('playwright').Locator} Locator
 * @typedef {{x: number, y: number, width: number, height: number}} Clip
 */

/** The smallest part of the window with all of these in it. @param {Page} page @param {number} margin @param {Locator[]} things @returns {Promise<Clip>} */
export async function around(page, margin, ...things) {
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
export function band(page, top, bottom, left = 0, right = page.viewportSize()?.width ?? 0) {
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  }
}

/** The left pane from a little above things to a little below. @param {Page} page @param {Locator[]} things */
export async function leftPane(page, ...things) {
  const box = await around(page, 90, ...things)
  const gutter = await page.locator('[data-zone="gutter"]').boundingBox()
  return band(page, box.y, box.y + box.height, 52, gutter?.x)
}

/** The rail and the open panel. @param {Page} page @param {number} bottom */
export async function beside(page, bottom) {
  const area = await page.locator('[data-zone="panel"]').boundingBox()
  return band(page, 0, bottom, 0, area ? area.x + area.width : 0)
}
