/** A result is written whole or not at all, also where the disk knows no hard links. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'

const link = vi.hoisted(() => vi.fn())
vi.mock('node:fs/promises', async (real) => ({ ...(await real<object>()), link }))
const { saveFile } = await import('#main/cli/save-file.ts')

async function* pieces() {
  yield new TextEncoder().encode('notes')
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'scholion-save-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

const refusing = (code: string) => link.mockRejectedValueOnce(Object.assign(new Error(code), { code }))

test.each(['EPERM', 'ENOTSUP', 'ENOSYS'])('a disk that says %s to a hard link gets a copy', async (code) => {
  refusing(code)
  const place = await folder()
  await saveFile(join(place, 'a.md'), 'b.md', pieces(), false)
  expect([await readFile(join(place, 'a.md'), 'utf8'), await readdir(place)]).toEqual(['notes', ['a.md']])
})

test('and still nothing is written over what is there', async () => {
  refusing('EPERM')
  const place = await folder()
  await writeFile(join(place, 'a.md'), 'mine')
  await expect(saveFile(join(place, 'a.md'), 'b.md', pieces(), false)).rejects.toMatchObject({
    code: 'file-exists',
  })
  expect([await readFile(join(place, 'a.md'), 'utf8'), await readdir(place)]).toEqual(['mine', ['a.md']])
})
