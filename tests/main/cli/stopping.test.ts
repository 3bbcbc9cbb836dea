/** Ctrl+C: what runs is ended in order. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '#main/cli/run.ts'
import { openLibrary } from '#main/library/library.ts'
import { nearWorker } from '../services/desk.ts'

test('a command that is stopped writes nothing, leaves nothing behind, and can be run again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-stop-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [library, place] = [join(folder, 'library'), join(folder, 'out')]
  await (await openLibrary({ folder: library, app: 'cli', create: true, appData: folder })).close()
  await mkdir(place)
  const start = (stopped?: AbortSignal): Promise<0 | 1> =>
    run(['export', '--format', 'docx', '-o', place, '--library', library], {
      env: { LANG: 'C.UTF-8' },
      version: '0.0.0',
      spawn: () => nearWorker(),
      out: () => undefined,
      err: () => undefined,
      ...(stopped && { stopped }),
    })
  const stopping = new AbortController()
  const stopped = start(stopping.signal)
  stopping.abort()
  expect([await stopped, await readdir(place)]).toEqual([1, []])
  expect([await start(), await readdir(place)]).toEqual([0, ['Library.docx']])
})
