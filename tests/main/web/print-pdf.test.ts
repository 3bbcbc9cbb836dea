/** Printing a page through an installed browser: what it is asked, and what is said when there is none or it fails. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printArguments, printPdf } from '#main/web/print-pdf.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'scholion-print-test-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function* page() {
  yield new TextEncoder().encode('<!doctype html><h1>Edition</h1>')
}

/** A program in the browser's place. */
async function browser(name: string, script: string): Promise<Record<string, string>> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return { CHROMIUM_PATH: path }
}

const TO =
  'for one in "$@"; do case $one in --print-to-pdf=*) to=${one#*=};; file:*) from=${one#file://};; esac; done'

test('the browser gets the page and gives the PDF', async () => {
  const env = await browser('good', `${TO}; cp "$from" "$to"`)
  expect(new TextDecoder().decode(await printPdf(page(), env, 'linux'))).toBe(
    '<!doctype html><h1>Edition</h1>',
  )
})

test.each([
  ['no browser', async () => ({ CHROMIUM_PATH: '/nowhere' }), 'no-browser'],
  ['a browser that fails', () => browser('bad', 'echo "cannot open display" >&2; exit 3'), 'not-printed'],
  ['a browser that makes nothing', () => browser('lazy', 'exit 0'), 'not-printed'],
])('%s is told in words', async (_name, env, code) => {
  await expect(printPdf(page(), await env(), 'linux')).rejects.toMatchObject({ code })
})

test('it has no network, no profile of the reader’s, and prints tags and an outline', () => {
  expect(printArguments('/t/page.html', '/t/page.pdf', '/t')).toEqual(
    expect.arrayContaining([
      '--proxy-server=http://127.0.0.1:9',
      '--user-data-dir=/t/profile',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
    ]),
  )
})
