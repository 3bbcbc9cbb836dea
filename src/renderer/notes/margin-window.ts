/**
 * Which of many cards are worth laying out and mounting around a place: passages are in text order, so
 * their heights ascend and a search finds them without asking where each one lies. Pure.
 */

interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** Cards laid out, but not mounted, before the ones in sight: whatever they push down is known by then. */
const LEAD = 60

/** The index of the first of `count` ascending heights that is at least `height`. */
function firstAtOrBelow(count: number, heightAt: (index: number) => number, height: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (heightAt(middle) < height) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The half-open range of cards to lay out for a stretch of content: those that wish to be in it, and some
 * before them.
 */
export function rangeAround(
  count: number,
  heightAt: (index: number) => number,
  sight: Stretch,
): [number, number] {
  const first = firstAtOrBelow(count, heightAt, sight.top)
  const last = firstAtOrBelow(count, heightAt, sight.bottom)
  return [Math.max(0, first - LEAD), last]
}
