/** Where a reference in a part of an archive leads: another part of it, and a place in that. Never outside. */

export interface Target {
  /** a name in the archive; it need not exist */
  readonly part: string
  /** without `#`; empty for the whole part */
  readonly place: string
}

/** @param from name of the part the reference stands in; undefined for what leads out of the archive */
export function resolve(href: string, from: string): Target | undefined {
  const [path = '', place = ''] = href.trim().split('#', 2)
  // With a scheme, or with a host of its own.
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(path)) return undefined
  const base = path.startsWith('/') || path === '' ? [] : from.split('/').slice(0, -1)
  const found: string[] = []
  for (const step of [...base, ...(path === '' ? from : decoded(path)).split('/')]) {
    if (step === '..') found.pop()
    else if (step !== '.' && step !== '') found.push(step)
  }
  return { part: found.join('/'), place: decoded(place) }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words
  }
}
