/** The host's side of pictures: nothing is believed of what the killable process sends, and nothing stays behind. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkDraft } from '#main/work/check-draft.ts'
import { imageShelf } from '#main/work/images/shelf.ts'
import { png } from '../../../support/png.ts'

const place = async () => join(await mkdtemp(join(tmpdir(), 'scholion-test-')), 'images')

test('a picture lies under its own digest until the shelf is closed', async () => {
  const folder = await place()
  const shelf = imageShelf(folder)
  await shelf.take(png(40, 30))
  expect([await readdir(folder), [...shelf.images.values()][0]]).toMatchObject([
    [...shelf.images.keys()],
    { width: 40, height: 30 },
  ])
  await shelf.close()
  expect(existsSync(folder)).toBe(false)
})

test.each([
  ['words', 'no bytes'],
  ['bytes that are no picture', new TextEncoder().encode('<svg onload="x"/>')],
  ['a picture that says a huge size', png(4, 4, 0, { width: 60_000, height: 60_000 })],
  [
    'more bytes than one picture may have',
    new Uint8Array(Buffer.concat([png(40, 30), Buffer.alloc(20_000_000)])),
  ],
])('%s are refused', async (_name, sent) => {
  const folder = await place()
  await expect(imageShelf(folder).take(sent)).rejects.toMatchObject({ code: 'draft-invalid' })
  expect(existsSync(folder)).toBe(false)
})

test('a draft may show only what came, in its size', async () => {
  const shelf = imageShelf(await place())
  await shelf.take(png(40, 30))
  const [held] = shelf.images.values()
  const draftOf = (image: object) => ({
    bibliography: {},
    blocks: [{ id: 'a', type: 'figure', text: 'A map', image: { alt: '', ...image } }],
    importer: { id: 'html', options: {} },
    mediaType: 'text/html',
    report: [],
  })
  const facts = { digest: held?.digest, width: 40, height: 30 }
  expect(checkDraft(draftOf(facts), 'a', shelf.images).blocks).toHaveLength(1)
  for (const [image, images] of [
    [{ ...facts, width: 4000 }, shelf.images],
    [{ ...facts, digest: 'a'.repeat(64) }, shelf.images],
    [facts, undefined],
  ] as const)
    expect(() => checkDraft(draftOf(image), 'a', images)).toThrow('a picture that did not come')
})
