/**
 * Which block of the old text is which block of the new one. Blocks that are equal and alone in both are sure and
 * carry their neighbours with them (Heckel, “A technique for isolating differences between files”, CACM 1978);
 * what was reworded is known by its likeness; what could as well be another block is left alone.
 */
import { extendEqual } from './extend.ts'
import { fillGaps } from './gaps.ts'
import { type Features, featureReader } from './likeness.ts'
import { pairAlike } from './alike.ts'
import { type Ground, pair, unpaired } from './ground.ts'

/** Pairs the blocks of two texts. Yields now and then, so that long work can be watched and stopped. */
export function* pairBlocks(old: readonly string[], now: readonly string[]): Generator<void, Ground, void> {
  const read = featureReader()
  const ground: Ground = {
    old,
    now,
    oldTo: new Int32Array(old.length).fill(-1),
    newTo: new Int32Array(now.length).fill(-1),
    oldFeatures: remembered(old, read),
    newFeatures: remembered(now, read),
  }
  if (old.length === now.length && old.every((text, at) => text === now[at])) {
    for (let at = 0; at < old.length; at++) pair(ground, at, at)
    return ground
  }
  pairUnique(ground)
  extendEqual(ground)
  yield* readFeatures(ground)
  yield* fillGaps(ground, 'between')
  yield* pairAlike(ground)
  extendEqual(ground)
  yield* fillGaps(ground, 'between')
  yield* fillGaps(ground, 'in-order')
  return ground
}

/** Reads the features of what has no pair yet, a few blocks at a time: most of the work of pairing. */
function* readFeatures({ oldTo, newTo, oldFeatures, newFeatures }: Ground): Generator<void, void, void> {
  for (const [to, featuresOf] of [
    [oldTo, oldFeatures],
    [newTo, newFeatures],
  ] as const) {
    for (const [count, at] of unpaired(to).entries()) {
      if (count % 64 === 0) yield
      featuresOf(at)
    }
  }
}

/** Blocks with a text that no other block has, in either version. */
function pairUnique(ground: Ground): void {
  const inNew = places(ground.now)
  for (const [text, at] of places(ground.old)) {
    const to = inNew.get(text)
    if (at >= 0 && to !== undefined && to >= 0 && text.trim() !== '') pair(ground, at, to)
  }
}

/** Where each text stands; -1 for one that stands in several places. */
function places(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  texts.forEach((text, at) => found.set(text, found.has(text) ? -1 : at))
  return found
}

function remembered(texts: readonly string[], read: (text: string) => Features): (index: number) => Features {
  const known: (Features | undefined)[] = []
  return (index) => (known[index] ??= read(texts[index] ?? ''))
}
