/** The pictures of the documentation: what the window looks like and what is done in it first. */

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {'light' | 'dark'} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {(page: import('playwright').Page) => Promise<void>} show
 */

/** @type {Picture[]} */
export const pictures = [
  { name: 'desk', show: async () => {} },
  { name: 'desk-dark', theme: 'dark', show: async () => {} },
  { name: 'desk-small', width: 1024, height: 700, show: async () => {} },
]
