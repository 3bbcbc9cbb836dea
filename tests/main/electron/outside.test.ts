/** What leaves the app: addresses, files, processes; and what comes in by our own scheme. */
import { lstat, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EventEmitter } from 'node:events'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { readAssets } from '#main/page/assets.ts'
import { translator } from '#main/services/translate.ts'
import { safeFileName } from '#main/electron/file-name.ts'
import { BrowserWindow, dialog, shell, utilityProcess } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
const { openExternal } = await import('#main/electron/external.ts')
const { save } = await import('#main/electron/save.ts')
const { answerPage } = await import('#main/electron/page.ts')
const { utilityWorker } = await import('#main/electron/utility.ts')

const t = translator('en')
afterEach(() => void vi.clearAllMocks())

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'scholion-electron-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://server/share',
  'data:text/html,x',
  'scholion://app/',
  'vscode://file/etc/passwd',
  'https://user:password@example.org/',
  'https://example.org/\u202Egro.live',
  'https://example.org/\nx',
  `https://example.org/${'x'.repeat(2048)}`,
  'not an address',
])('%j is not opened, and nobody is asked', async (url) => {
  expect([
    await openExternal(url, undefined, t),
    dialog.showMessageBox.mock.calls,
    shell.openExternal.mock.calls,
  ]).toEqual([false, [], []])
})

test('an address is shown with its real host before it is opened', async () => {
  dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  expect(await openExternal('https://аpple.com/x', undefined, t)).toBe(true)
  const question = dialog.showMessageBox.mock.lastCall?.[0]
  expect([question?.detail.includes('xn--pple-43d.com'), question?.defaultId]).toEqual([true, 1])
  expect(shell.openExternal).toHaveBeenCalledWith('https://xn--pple-43d.com/x')
})

test('an address that the reader declines is not opened', async () => {
  expect([await openExternal('https://example.org/', undefined, t), shell.openExternal.mock.calls]).toEqual([
    false,
    [],
  ])
})

test('an export is put where the reader says, and the page learns the name only', async () => {
  const place = await folder()
  const [from, to] = [join(place, 'export'), join(place, 'Notes.md')]
  await writeFile(from, 'notes')
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: to })
  expect([await save({ path: from, name: 'Notes.md' }, undefined, t), await readFile(to, 'utf8')]).toEqual([
    'Notes.md',
    'notes',
  ])
  expect((await readdir(place)).toSorted()).toEqual(['Notes.md', 'export'])
})

test('what is saved is as readable as any other file, though it was made in a private folder', async () => {
  const place = await folder()
  const [from, to] = [join(place, 'export'), join(place, 'Notes.md')]
  await writeFile(from, 'notes', { mode: 0o600 })
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: to })
  await save({ path: from, name: 'Notes.md' }, undefined, t)
  expect((await lstat(to)).mode & 0o777).toBe(0o666 & ~process.umask())
})

test('a page that is saved as a PDF is printed in a window without scripts, which is gone after', async () => {
  const place = await folder()
  const [from, to] = [join(place, 'export'), join(place, 'Edition.pdf')]
  await writeFile(from, '<!doctype html>')
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: to })
  expect([
    await save({ path: from, name: 'Edition.html' }, undefined, t),
    await readFile(to, 'utf8'),
  ]).toEqual(['Edition.pdf', '%PDF'])
  const window = BrowserWindow.made.at(-1)
  expect([window?.options, window?.destroy.mock.calls.length]).toMatchObject([
    { show: false, webPreferences: { javascript: false, sandbox: true, partition: 'print' } },
    1,
  ])
})

test('a link that stands at the chosen place is replaced, not followed', async () => {
  const place = await folder()
  const [from, victim, to] = [join(place, 'export'), join(place, 'victim'), join(place, 'Notes.md')]
  await writeFile(from, 'notes')
  await writeFile(victim, 'precious')
  await symlink(victim, to)
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: to })
  await save({ path: from, name: 'Notes.md' }, undefined, t)
  expect([await readFile(victim, 'utf8'), (await lstat(to)).isSymbolicLink()]).toEqual(['precious', false])
})

test('a reader who changes their mind saves nothing', async () => {
  expect(await save({ path: '/nowhere', name: 'x' }, undefined, t)).toBeNull()
})

test('a disk that refuses is told without its path', async () => {
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/nowhere/at all/Notes.md' })
  await expect(save({ path: '/dev/null', name: 'x' }, undefined, t)).rejects.toMatchObject({
    code: 'not-written',
    message: 'Notes.md could not be written (ENOENT).',
  })
})

test.each([
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\x.md', 'C-Windows-x.md'],
  ['.hidden.md', 'hidden.md'],
  ['con.md', 'con-.md'],
  ['LPT1', 'LPT1-'],
  ['a\u202Edm.exe', 'a-dm.exe'],
  ['title. . ', 'title'],
  ['', 'Scholion'],
  ['...', 'Scholion'],
  ['Charte du Liptako-Gourma.md', 'Charte du Liptako-Gourma.md'],
])('the name %j is offered as %j', (name, offered) => {
  expect(safeFileName(name)).toBe(offered)
})

test('a long name keeps its ending and fits every file system', () => {
  const name = safeFileName(`${'é'.repeat(300)}.jsonld`)
  expect([Buffer.byteLength(name) <= 120, name.endsWith('é.jsonld')]).toEqual([true, true])
})

test.each([
  ['GET', 'scholion://app/', 200],
  ['GET', 'scholion://app/assets/main.js', 200],
  ['POST', 'scholion://app/', 405],
  ['GET', 'scholion://evil/', 404],
  ['GET', 'scholion://app.evil/', 404],
  ['GET', 'scholion://app', 404],
  ['GET', 'scholion://app//assets/main.js', 404],
  ['GET', 'scholion://app/?x', 404],
  ['GET', 'scholion://app/..%2fpackage.json', 404],
  ['GET', 'scholion://app/..%5cpackage.json', 404],
  ['GET', 'scholion://app/assets/main.js%00', 404],
  ['GET', 'scholion://app/assets/', 404],
  ['GET', 'file:///etc/passwd', 404],
])('%s %s is answered %d, with the page policy', async (method, url, status) => {
  const place = await folder()
  await writeFile(join(place, 'index.html'), '<head></head>')
  const assets = {
    ...(await readAssets(place)),
    files: new Map([['/assets/main.js', { type: 'text/javascript', bytes: new Uint8Array() }]]),
  }
  const answer = answerPage(assets, { method, url })
  expect([
    answer.status,
    answer.headers.get('content-security-policy')?.startsWith("default-src 'none'"),
  ]).toEqual([status, true])
})

test.each([
  ['reads a file', undefined, [], 768],
  ['writes an export', 'export', ['export'], 4096],
] as const)(
  'a worker that %s starts without the reader’s environment and with a heap of its size',
  (_name, to, args, heap) => {
    const child = Object.assign(new EventEmitter(), { pid: 7, postMessage: vi.fn(), kill: vi.fn() })
    utilityProcess.fork.mockReturnValueOnce(child)
    const worker = utilityWorker('/out/main/worker.js')(to)
    worker.send('read')
    worker.kill()
    expect(utilityProcess.fork).toHaveBeenCalledWith(
      '/out/main/worker.js',
      args,
      expect.objectContaining({ env: {}, execArgv: [`--max-old-space-size=${heap}`] }),
    )
    expect([worker.pid, child.postMessage.mock.calls, child.kill.mock.calls.length]).toEqual([
      7,
      [['read']],
      1,
    ])
  },
)
