/** The files of the shipped styles and the words of the languages, read when somebody first cites by one. */
import type { CslNode } from './csl-node.ts'
import { parseCsl } from './parse-csl.ts'

const FOLDER = '../../../../resources/citation-styles/'
const files = import.meta.glob<string>('../../../../resources/citation-styles/*.{csl,xml}', {
  query: '?raw',
  import: 'default',
})

/** The shipped style of an id; undefined when there is none. */
export async function shippedStyle(id: string): Promise<CslNode | undefined> {
  return read(`${id}.csl`)
}

/** Words of `en-US`, `en-GB` and `fr-FR`, by their names. */
export async function localeFiles(names: readonly string[]): Promise<ReadonlyMap<string, CslNode>> {
  const found = await Promise.all(names.map(async (name) => [name, await read(`${name}.xml`)] as const))
  return new Map(found.flatMap(([name, node]) => (node ? [[name, node]] : [])))
}

async function read(name: string): Promise<CslNode | undefined> {
  const load = Object.hasOwn(files, FOLDER + name) ? files[FOLDER + name] : undefined
  return load && parseCsl(await load())
}
