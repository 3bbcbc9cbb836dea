/**
 * Where cards stand in a margin. A card's wish is the height of its passage; collisions push later cards
 * down. The focused card always gets its wish and pushes the others up and down, never out of order. Pure.
 */

export interface Wish {
  /** px from the top of the content where the card would like to start */
  readonly wish: number
  /** px */
  readonly height: number
}

/** Free px between two cards. */
export const GAP = 10

/**
 * The tops of cards given in the order of their passages. Without a focus no card stands above its wish;
 * with one (its index), the cards before it may, by as little as makes room.
 */
export function layOut(cards: readonly Wish[], focus = -1, gap = GAP): number[] {
  const tops: number[] = []
  let free = Number.NEGATIVE_INFINITY
  cards.forEach((card, index) => {
    const top = index === focus ? card.wish : Math.max(card.wish, free)
    tops.push(top)
    free = top + card.height + gap
  })
  for (let index = focus - 1; index >= 0; index--) {
    const limit = (tops[index + 1] ?? 0) - gap - (cards[index]?.height ?? 0)
    if ((tops[index] ?? 0) <= limit) break
    tops[index] = limit
  }
  return tops
}
