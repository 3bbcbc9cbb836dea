/** The pictures of the documentation, a list for each part of it. */
import { codebook } from './pictures/codebook.mjs'
import { exports } from './pictures/exports.mjs'
import { desk } from './pictures/desk.mjs'
import { library } from './pictures/library.mjs'
import { links } from './pictures/links.mjs'
import { marking } from './pictures/marking.mjs'
import { notes } from './pictures/notes.mjs'
import { panels } from './pictures/panels.mjs'
import { reading } from './pictures/reading.mjs'
import { versions } from './pictures/versions.mjs'

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {'light' | 'dark'} [theme]
 * @property {number} [width]
 * @property {number} [height]
 * @property {(page: import('playwright').Page) => Promise<import('./picture-frames.mjs').Clip | void>} show
 *   acts as a reader does; answers the part to show, if not all
 */

/** @type {Picture[]} */
export const pictures = [
  ...desk,
  ...marking,
  ...notes,
  ...codebook,
  ...links,
  ...panels,
  ...reading,
  ...library,
  ...versions,
  ...exports,
]
