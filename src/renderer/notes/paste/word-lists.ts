/**
 * Lists as Word pastes them: paragraphs that say which level of which list they are, each with its bullet or
 * number written out. They become real lists, nested by level.
 */
import { styleOf } from './styles.ts'

/** Deepest level Word knows. */
const LEVELS = 9
const NUMBER = /^\(?(?:(?<digits>\d{1,6})|[a-z]{1,4})[.)]/iu

interface Line {
  readonly element: HTMLElement
  /** 1 and deeper */
  readonly level: number
  /** the bullet or number as written */
  readonly marker: string
}

/** Turns the list paragraphs of Word inside `root` into lists. */
export function readWordLists(root: HTMLElement): void {
  let run: Line[] = []
  const end = (): void => {
    build(run)
    run = []
  }
  for (const element of root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const line = lineOf(element)
    if (!line) continue
    const last = run.at(-1)?.element
    if (last && last.nextElementSibling !== element) end()
    run.push(line)
  }
  end()
}

function lineOf(element: HTMLElement): Line | undefined {
  const list = styleOf(element, 'mso-list')
  const level = /level(?<level>\d)/u.exec(list)?.groups?.['level']
  if (level === undefined || element.closest('li')) return undefined
  // Headings may be numbered like lists; they stay headings.
  if (element.tagName !== 'P') return undefined
  const ignored = [...element.querySelectorAll('span')].find((one) => styleOf(one, 'mso-list') === 'ignore')
  const marker = ignored?.textContent ?? ''
  return { element, level: Math.min(LEVELS, Math.max(1, Number(level))), marker: marker.trim() }
}

/** Puts one run of neighbouring lines into lists, where the first of them stood. */
function build(run: readonly Line[]): void {
  const [first] = run
  if (!first) return
  const lists: { level: number; list: HTMLElement }[] = []
  for (const line of run) {
    while ((lists.at(-1)?.level ?? 0) > line.level) lists.pop()
    const open = lists.at(-1)
    const isSame = open?.level === line.level && open.list.tagName === tagFor(line)
    if (!isSame) {
      if (open?.level === line.level) lists.pop()
      const list = listFor(line)
      const parent = lists.at(-1)?.list.lastElementChild
      if (parent) parent.append(list)
      else line.element.before(list)
      lists.push({ level: line.level, list })
    }
    const item = line.element.ownerDocument.createElement('li')
    lists.at(-1)?.list.append(item)
    item.append(line.element)
  }
}

function tagFor({ marker }: Line): 'OL' | 'UL' {
  return NUMBER.test(marker) ? 'OL' : 'UL'
}

function listFor(line: Line): HTMLElement {
  const list = line.element.ownerDocument.createElement(tagFor(line))
  const digits = NUMBER.exec(line.marker)?.groups?.['digits']
  if (digits !== undefined && digits !== '1') list.setAttribute('start', digits)
  return list
}
