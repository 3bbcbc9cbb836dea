/**
 * Looks at a style file before it is taken: what it is called, and whether one can cite by it alone. A dependent
 * style only names another one; that one has to be added instead.
 * https://docs.citationstyles.org/en/stable/specification.html
 */
import { STYLE_LIMIT } from '#shared/model/settings.ts'
import { childrenOf, type CslNode, wordsIn } from './csl-node.ts'
import { parseCsl } from './parse-csl.ts'

const NAMESPACE = 'http://purl.org/net/xbiblio/csl'
/** Elements of all macros where they are called: a short file may call each of them many times over. */
const EXPANDED_LIMIT = 200_000

/** Why a file is refused; a key of the catalogue, with its values. */
export interface StyleProblem {
  readonly problem: 'tooLong' | 'invalid' | 'notStyle' | 'dependent' | 'tooDeep'
  readonly params: Readonly<Record<string, string | number>>
}

export interface ReadStyle {
  /** the address by which the style is known everywhere, else its title */
  readonly id: string
  readonly title: string
  readonly node: CslNode
}

/** The style in a file, or why it is none. */
export async function readStyle(xml: string): Promise<ReadStyle | StyleProblem> {
  if (xml.length > STYLE_LIMIT) {
    return { problem: 'tooLong', params: { length: xml.length, limit: STYLE_LIMIT } }
  }
  let node: CslNode
  try {
    node = await parseCsl(xml)
  } catch (thrown) {
    const reason = (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 200).toWellFormed()
    return { problem: 'invalid', params: { reason } }
  }
  if (node.name !== 'style' || node.attrs['xmlns'] !== NAMESPACE) return { problem: 'notStyle', params: {} }
  const [info] = childrenOf(node, 'info')
  const title = wordsIn(info && childrenOf(info, 'title')[0])
    .slice(0, 500)
    .toWellFormed()
  const parent = info && childrenOf(info, 'link').find(({ attrs }) => attrs['rel'] === 'independent-parent')
  if (parent) return { problem: 'dependent', params: { title, parent: parentName(parent) } }
  if (title === '' || childrenOf(node, 'citation').length === 0) return { problem: 'notStyle', params: {} }
  if (!isBounded(node)) return { problem: 'tooDeep', params: { title } }
  return {
    id:
      wordsIn(info && childrenOf(info, 'id')[0])
        .slice(0, 500)
        .toWellFormed() || title,
    title,
    node,
  }
}

/** `http://www.zotero.org/styles/apa` is found by its last part. */
function parentName({ attrs }: CslNode): string {
  const address = attrs['href'] ?? ''
  return (/[^/]+$/u.exec(address)?.[0] ?? address).slice(0, 200).toWellFormed()
}

/** Whether the macros end, and stay within the limit where they are called. */
function isBounded(style: CslNode): boolean {
  const macros = new Map(childrenOf(style, 'macro').map((one) => [one.attrs['name'] ?? '', one]))
  const sizes = new Map<string, number>()
  const sizeOf = (node: CslNode): number => {
    let size = 1
    for (const child of node.children) if (typeof child !== 'string') size += sizeOf(child)
    const called = node.attrs['macro']
    if (called !== undefined) size += sizeOfMacro(called)
    return size
  }
  const sizeOfMacro = (name: string): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const macro = macros.get(name)
    if (!macro) return 0
    // Met again before it is done, it calls itself.
    sizes.set(name, Number.POSITIVE_INFINITY)
    const size = sizeOf(macro)
    sizes.set(name, size)
    return size
  }
  const used = [...childrenOf(style, 'citation'), ...childrenOf(style, 'bibliography')]
  return used.reduce((sum, node) => sum + sizeOf(node), 0) <= EXPANDED_LIMIT
}
