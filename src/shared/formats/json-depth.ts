/** How deep JSON is nested, counted in its text before it is parsed: deep values cannot be walked or stored. */

const QUOTE = 34
const BACKSLASH = 92
const OPEN = new Set([91, 123])
const CLOSE = new Set([93, 125])

/** The deepest nesting of arrays and objects; stops counting above `limit`. Linear; needs no valid JSON. */
export function jsonDepth(text: string, limit: number): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length && deepest <= limit; at++) {
    const unit = text.charCodeAt(at)
    if (inString) {
      if (unit === BACKSLASH) at++
      else if (unit === QUOTE) inString = false
    } else if (unit === QUOTE) inString = true
    else if (OPEN.has(unit)) deepest = Math.max(deepest, ++depth)
    else if (CLOSE.has(unit)) depth--
  }
  return deepest
}
