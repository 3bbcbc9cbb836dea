/** Reading the file of a text again: how it would begin, and then the comparison as a new version. */
import { openDialog } from '#renderer/panels/deeds.ts'
import { droppedSources } from '#renderer/panels/intake/sources.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openPanels } from './open-panels.tsx'

const compare = page.getByRole('button', { name: 'Compare with the text as it is…' })

test('an encoding is chosen by how the text would begin, and the file goes on as a new version', async () => {
  const { session, requests } = await openPanels({
    answer(request) {
      switch (request.kind) {
        case 'preview': {
          const { encoding } = request.args.options
          if (encoding === 'shift_jis') throw new HostFailure('not-in-encoding', '', { name: 'a', encoding })
          return {
            kind: 'preview',
            lines: [`Read in ${String(encoding || 'utf-8')}.`],
            encoding: 'utf-8',
            remarks: [],
          }
        }
        case 'fetch-original':
          return { kind: 'fetch-original', file: 'handle', name: 'article.txt' }
        default:
          throw new HostFailure('cancelled', '')
      }
    },
  })
  openDialog(session, 'reread', 'article')
  const field = page.getByRole('combobox', { name: 'Encoding' })
  const begin = page.getByRole('region', { name: 'How it begins' })
  await expect.element(begin).toHaveTextContent('Read in utf-8.')
  await expect.element(compare).toBeDisabled()
  await field.selectOptions('Japanese (Shift_JIS)')
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(compare).toBeDisabled()
  await field.selectOptions('Cyrillic (windows-1251)')
  await expect.element(begin).toHaveTextContent('Read in windows-1251.')
  await page.getByText('Join lines up to a blank one').click()
  await compare.click()
  const options = { encoding: 'windows-1251', whole: false, unwrap: true }
  await expect
    .poll(() => requests.find(({ kind }) => kind === 'plan-version')?.args)
    .toEqual({ document: 'article', file: 'handle', options })
})

/** A folder as a drop gives it: some entries at a time, then none. */
function entry(path: string, inside?: readonly object[]): object {
  const name = path.split('/').at(-1) ?? ''
  const rest = [inside ?? [], []]
  return {
    name,
    fullPath: `/${path}`,
    isFile: !inside,
    isDirectory: inside !== undefined,
    file: (give: (file: File) => void) => give(new File(['Words.'], name)),
    createReader: () => ({
      readEntries: (give: (entries: readonly object[]) => void) => give(rest.shift() ?? []),
    }),
  }
}

test('dropped folders are walked, and files beside them stay as they are', async () => {
  const folder = entry('t', [
    entry('t/b.txt'),
    entry('t/.git', [entry('t/.git/x.txt')]),
    entry('t/a', [entry('t/a/c.txt')]),
  ])
  const items = [folder, entry('one.xyz')].map((one) => ({ kind: 'file', webkitGetAsEntry: () => one }))
  const files = [new File([], 't'), new File(['Words.'], 'one.xyz')]
  const capabilities = { importers: [{ id: 'plain-text', label: '', extensions: ['txt'], mediaTypes: [] }] }
  const sources = await droppedSources({ capabilities } as never, { items, files } as never)()
  expect(sources.map(({ name, file }) => [name, file?.name])).toEqual([
    ['one.xyz', 'one.xyz'],
    ['t/a/c.txt', 'c.txt'],
    ['t/b.txt', 'b.txt'],
  ])
})

test('a walk tells what it finds, ends when it is stopped, and refuses a folder of more than 10,000 files', async () => {
  const many = Array.from({ length: 10_001 }, (_, at) => entry(`t/${at}.txt`))
  const walk = (inside: readonly object[], signal?: AbortSignal) => {
    const names: string[] = []
    const items = [{ kind: 'file', webkitGetAsEntry: () => entry('t', inside) }]
    const tools = { onFound: (name: string) => names.push(name), ...(signal && { signal }) }
    const dropped = droppedSources(
      { capabilities: { importers: [] } } as never,
      { items, files: [] } as never,
    )
    return dropped(tools).then((sources) => [names.length, sources.length])
  }
  expect(await walk(many.slice(0, 3))).toEqual([3, 3])
  expect(await walk(many.slice(0, 3), AbortSignal.abort())).toEqual([0, 0])
  await expect(walk(many)).rejects.toMatchObject({ code: 'folder-too-many' })
})
