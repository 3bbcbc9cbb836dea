/** How much of a file's pictures is kept. What is beyond is left out and told; the text comes in all the same. */

/** bytes of one picture */
export const IMAGE_LIMIT = 20_000_000
/** bytes of all pictures of one file */
export const IMAGES_LIMIT = 200_000_000
/** pictures of one file */
export const IMAGE_COUNT = 5_000
/** width times height: a small file may unfold to gigabytes where it is shown */
export const PIXEL_LIMIT = 100_000_000
/** Pixels on the shorter side below which a picture is a sign, a bullet or a counter, and stays its words. */
export const PICTURE_FROM = 32
