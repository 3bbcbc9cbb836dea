/** The files of a folder that could be texts: in order, with the reason for what is left out. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, isFolder } from '#main/services/folder-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'scholion-test-'))
mkdirSync(join(folder, 'inner', '.git'), { recursive: true })
for (const name of [
  'b 10.txt',
  'b 9.md',
  'inner/c.txt',
  'inner/.git/x.txt',
  '.hidden.txt',
  'p.png',
  'README',
])
  writeFileSync(join(folder, name), 'Words.')
symlinkSync('/etc', join(folder, 'link'))
symlinkSync(folder, join(folder, 'inner', 'round'))

test('a folder is listed with its folders, in the order of names; links are not followed', async () => {
  expect((await filesIn(folder)).map(({ name, skipped }) => [name, skipped])).toEqual([
    ['.hidden.txt', 'hidden'],
    ['b 9.md', undefined],
    ['b 10.txt', undefined],
    ['inner/.git', 'hidden'],
    ['inner/c.txt', undefined],
    ['inner/round', 'link'],
    ['link', 'link'],
    ['p.png', 'format'],
    ['README', undefined],
  ])
})

test('what is no folder is none, and one that cannot be listed says so', async () => {
  expect([await isFolder(folder), await isFolder(join(folder, 'p.png')), await isFolder('/nowhere')]).toEqual(
    [true, false, false],
  )
  await expect(filesIn('/nowhere')).rejects.toMatchObject({ code: 'file-unreadable' })
})
