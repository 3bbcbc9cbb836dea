/**
 * Holds the code to its architecture: who may import whom, no cycles, small files, platforms in their folders. The
 * table below is the rule; a new folder under src needs a row. Folders that do not exist yet pass.
 */
import { expect, test } from 'vitest'
import { countLines, cycles, exists, files, readModule } from './support/modules.ts'

/** `layer -> what it may import`; a layer may always import itself. Type imports count too. */
const LAYERS = `
  shared/model        ->
  shared/text         -> shared/model
  shared/anchoring    -> shared/{model,text}
  shared/changes      -> shared/model
  shared/commands     -> shared/{model,text,anchoring,changes}
  shared/discovery    -> shared/{model,text}
  shared/formats      -> shared/{model,text,anchoring} resources
  shared/messages     ->
  shared/host         -> shared/{model,changes}

  main/library        -> shared/{model,text,anchoring,changes,commands,host}
  main/work           -> shared/{model,text,anchoring,changes,commands,discovery,formats,host}
  main/services       -> main/{library,work} shared
  main/page           -> shared/host
  main/electron       -> main/{services,page} shared/{host,messages,model}
  main/web            -> main/{services,page} shared/host
  main/cli            -> main/services shared/{host,model,text,messages}
  main/entries        -> main shared

  preload             -> shared/host

  renderer/host       -> shared/{host,messages}
  renderer/session    -> renderer/host shared
  renderer/geometry   -> shared/{model,messages}
  renderer/ui         -> shared/messages
  renderer/travel     -> renderer/{session,geometry} shared
  renderer/reading    -> renderer/{session,ui,geometry} shared
  renderer/notes      -> renderer/{session,ui,geometry,travel} shared
  renderer/links      -> renderer/{session,ui,geometry,travel} shared
  renderer/panels     -> renderer/{notes,session,ui,geometry,travel} shared
  renderer/shell      -> renderer/{reading,notes,links,panels,session,ui,geometry,travel,host} shared
  renderer/main       -> renderer shared
`

/** Composition roots: they know every part, so no part may know them. */
const ROOTS = ['main/entries', 'renderer/main']

/** `package -> the only layers or files that may import it`. */
const PACKAGES = `
  electron            -> main/electron main/entries/electron preload
  lowdb               -> main/library
  commander           -> main/cli
  react               -> renderer
  react-dom           -> renderer
  react-i18next       -> renderer
  react-aria-components -> renderer
  @tiptap/core        -> renderer
  @tiptap/pm          -> renderer
  @tiptap/react       -> renderer
  node                -> main
`

const WALL = 300

/** `a/{b,c} d` -> `['a/b', 'a/c', 'd']` */
const expand = (text: string) =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const [, before = word, choices = ''] = /^(.*)\{(.*)\}$/.exec(word) ?? []
      return choices.split(',').map((choice) => before + choice)
    })

const table = (text: string) =>
  new Map(
    text
      .trim()
      .split(/\n\s*/)
      .map((row): [string, string[]] => {
        const [layer = '', allowed = ''] = row.split('->')
        return [layer.trim(), expand(allowed)]
      }),
  )

const layers = table(LAYERS)
const packages = table(PACKAGES)

/** Whether a file, without `src/`, is this module or inside this folder. */
const isIn = (path: string, place: string) =>
  path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`)

const inSource = (path: string) => path.replace(/^src\//, '')
const layerOf = (path: string) => [...layers.keys()].find((layer) => isIn(inSource(path), layer))
const packageOf = (name: string) =>
  name.startsWith('node:') ? 'node' : name.split('/', name.startsWith('@') ? 2 : 1).join('/')

const modules = files('src/**/*.{ts,tsx}')
  .filter((path) => !path.endsWith('.d.ts'))
  .map(readModule)

const tooling = files('tests/**/*.{ts,tsx}', 'bench/**/*.{ts,tsx}', '*.config.ts').map(readModule)

/** Styles belong to the folder they are in and to ui; only main.tsx loads the global ones. */
const isOwnStyle = (from: string, to: string) =>
  to.endsWith('.css') && (layerOf(from) === layerOf(to) || isIn(inSource(to), 'renderer/ui'))

function isAllowed(from: string, to: string): boolean {
  const layer = layerOf(from)
  const target = layerOf(to)
  if (layer === undefined) return false
  if (isOwnStyle(from, to) || layer === target) return true
  const isRoot = ROOTS.some((root) => isIn(inSource(to), root))
  return !isRoot && (layers.get(layer) ?? []).some((place) => isIn(inSource(to), place))
}

test('there is something to look at', () => {
  expect(modules.length).toBeGreaterThan(0)
  expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(0)
})

test('every module belongs to a layer of the table', () => {
  expect(modules.map((module) => module.path).filter((path) => layerOf(path) === undefined)).toEqual([])
})

test('every relative or # import names a file that exists', () => {
  const missing = modules.flatMap(({ path, imports }) =>
    imports.filter(({ to, isPackage }) => !isPackage && !exists(to)).map(({ to }) => `${path} -> ${to}`),
  )
  expect(missing).toEqual([])
})

test('layers import only what the table allows', () => {
  const crossings = modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, isPackage }) => !isPackage && !isAllowed(path, to))
      .map(({ to }) => `${path} -> ${to}`),
  )
  expect(crossings).toEqual([])
})

test('packages of a platform are imported only in its folders', () => {
  const crossings = modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ to, isPackage }) => {
        const places = isPackage ? packages.get(packageOf(to)) : undefined
        return places !== undefined && !places.some((place) => isIn(inSource(path), place))
      })
      .map(({ to }) => `${path} -> ${to}`),
  )
  expect(crossings).toEqual([])
})

test('no modules import each other in a circle at run time', () => {
  expect(cycles(modules)).toEqual([])
})

test(`no file is longer than ${WALL} lines`, () => {
  const code = files('{src,tests,scripts,bench}/**/*.{ts,tsx,mjs,cjs,js,css,html}')
  const long = code
    .filter((path) => !path.startsWith('tests/corpus/'))
    .map((path) => [path, countLines(path)] as const)
  expect(long.filter(([, lines]) => lines > WALL)).toEqual([])
})

test('types are not silenced, and HTML strings enter neither the page nor the editor', () => {
  expect([...modules, ...tooling].flatMap((module) => module.findings)).toEqual([])
})

test('this runs under the packaged Node, where a failing assertion can be printed', () => {
  expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(24)
})
