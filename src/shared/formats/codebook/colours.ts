/**
 * Our five colours as the hex values that codebooks of other programs use, and back: a colour that is not one
 * of them becomes the one of the nearest hue, and a grey becomes none, for greys are what programs give to
 * codes that nobody coloured. Hues are compared in OKLab (https://bottosson.github.io/posts/oklab/).
 */
import { type Colour, COLOURS } from '#shared/model/primitives.ts'

/** The strong ones of the interface, which can be told apart in a list: amber, rose, leaf, sky, violet. */
const HEX: Readonly<Record<Colour, string>> = {
  1: '#B07D00',
  2: '#B63A2B',
  3: '#3F7D2C',
  4: '#1D6AA5',
  5: '#6B46B5',
}

/** The washes on the text: by them a reader knows a colour, and yellow is amber's. */
const WASH: typeof HEX = { 1: '#FFE9A8', 2: '#FFD3CC', 3: '#CFE8C6', 4: '#C8E1F7', 5: '#E0D4F7' }

/** Less colourful than this is a grey. */
const GREY = 0.03

/** `#RRGGBB` for a highlighter. */
export function hexOf(colour: Colour): string {
  return HEX[colour]
}

/** What a hex colour is with us, and whether it had to change; undefined when it is no hex colour. */
export function nearestColour(hex: string): { colour: Colour | undefined; exact: boolean } | undefined {
  const full = fullHex(hex)
  if (full === undefined) return undefined
  const same = COLOURS.find((colour) => HEX[colour] === full)
  if (same) return { colour: same, exact: true }
  const { chroma, hue } = hueOf(full)
  if (chroma < GREY) return { colour: undefined, exact: false }
  const distance = (colour: Colour): number => {
    const apart = Math.abs(hue - hueOf(WASH[colour]).hue)
    return Math.min(apart, 2 * Math.PI - apart)
  }
  const colour = COLOURS.reduce((best, one) => (distance(one) < distance(best) ? one : best))
  return { colour, exact: false }
}

/** `#abc` and `#aabbcc` as `#AABBCC`. */
function fullHex(hex: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1]?.toUpperCase()
  if (digits === undefined) return undefined
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`
}

function hueOf(hex: string): { chroma: number; hue: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const across = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const along = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return { chroma: Math.hypot(across, along), hue: Math.atan2(along, across) }
}

/** sRGB without its curve. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
