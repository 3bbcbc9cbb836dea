/** Names of the pages of a vault: safe on every disk and in every link, and no two alike whatever their capitals. */
import { fileName } from '../file-name.ts'

/** What ends or divides a link: `[[page#heading^block|words]]`. */
const IN_LINKS = /[#^[\]|%]+/gu
/** Bytes a page's name may have, so that a number still fits behind it. */
const EXTENSION = 'md'

/** Gives names without an ending; the same title twice gives two names. */
export function pageNames(): (title: string) => string {
  const taken = new Set<string>()
  return (title) => {
    const stem = fileName(title.replace(IN_LINKS, ' '), EXTENSION).slice(0, -(EXTENSION.length + 1))
    let name = stem
    for (let nth = 2; taken.has(keyOf(name)); nth++) name = `${stem} ${nth}`
    taken.add(keyOf(name))
    return name
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}
