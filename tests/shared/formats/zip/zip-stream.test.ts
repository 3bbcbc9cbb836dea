/** Archives as other programs unpack them. */
import { zipped } from '#shared/formats/zip/zip-stream.ts'
import { expect, test } from 'vitest'

test('parts come from a Unix system, so that names are read as UTF-8 and files can be opened', async () => {
  const chunks: Uint8Array[] = []
  const parts = [{ name: 'Ἀρχή.md', pieces: ['words'] }]
  for await (const chunk of zipped(parts, '2026-01-01T00:00:00Z')) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  // APPNOTE 4.3.12: the system is the upper byte of “version made by”, the mode the upper half of the attributes.
  expect([bytes.readUInt8(entry + 5), bytes.readUInt32LE(entry + 38) >>> 16]).toEqual([3, 0o100644])
})
