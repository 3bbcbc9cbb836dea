/**
 * Characters as a page is drawn with them, made those a reader would type: ligatures and the shapes of Arabic letters are
 * their letters again, signs of symbol fonts are bullets, control codes of broken fonts are gone.
 */

/** Latin ligatures, Hebrew and Arabic presentation forms; nothing else is folded, so that `²` and `½` stay. */
const DRAWN = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB4F\uFB50-\uFDFF\uFE70-\uFEFC]/gu
/** Bullets of Symbol and Wingdings, which fonts put in the private area. */
const SIGNS = /[\uF0A7\uF0A8\uF0B7\uF06C\uF06E\uF076\uF0D8\uF0FC]/gu
// oxlint-disable-next-line no-control-regex -- broken fonts give these for letters
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu
// oxlint-disable-next-line no-control-regex -- as above
const UNREAD = /[\u0000-\u001F\u007F-\u009F\uE000-\uF8FF\uFFFD-\uFFFF]/gu
/** Spaces that mean no more than a space; one before French punctuation is kept. */
const HARD_SPACE = /(?<!«)\u00A0(?![:;!?»%])/gu
const SPACES = /[\u2000-\u200A\u3000\s]+/gu

/** How many letters of a run cannot be read: control codes, signs of the private area, what is already marked as broken. */
export function unreadIn(drawn: string): number {
  const words = drawn.replace(SIGNS, '').replace(/[\t\n\r]/gu, '')
  return (words.match(UNREAD) ?? []).length
}

/** The words of a run as they are kept. */
export function lettersOf(drawn: string): string {
  return drawn
    .toWellFormed()
    .replace(CONTROLS, ' ')
    .replace(DRAWN, (sign) => sign.normalize('NFKC'))
    .replace(SIGNS, '•')
    .replace(HARD_SPACE, ' ')
    .replace(SPACES, (space) => (/^[\u00A0\u202F]$/u.test(space) ? space : ' '))
}
