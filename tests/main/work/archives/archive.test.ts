/** The zip reader: what it gives, and every kind of archive that it refuses before or while unpacking. */
import { expect, test } from 'vitest'
import { archive, ARCHIVE_LIMITS } from '#main/work/archive.ts'
import { renamed, withDirectory, zip } from './make.ts'

const open = (bytes: Uint8Array, limits = ARCHIVE_LIMITS) => archive({ name: 'a.zip', bytes }, limits)
const two = zip({ 'a.txt': 'one', 'b/c.txt': 'two '.repeat(1000) })

test('parts are found by name and unpacked when asked for, folders are none', async () => {
  const parts = await open(
    renamed(zip({ 'a.txt': 'Ἐν ἀρχῇ', 'b/': '', xxproto__: 'x' }), 'xxproto__', '__proto__'),
  )
  expect([...parts.keys()]).toEqual(['a.txt', '__proto__'])
  expect(Buffer.from((await parts.get('a.txt')?.read()) ?? []).toString()).toBe('Ἐν ἀρχῇ')
})

test('an archive inside is bytes like any other', async () => {
  expect(await (await open(zip({ 'in.zip': two }))).get('in.zip')?.read()).toEqual(Buffer.from(two))
})

test.each([
  ['what is no archive', Buffer.from('PK hello'), 'archive-damaged'],
  ['nothing', new Uint8Array(), 'archive-damaged'],
  ['one cut in the middle', two.subarray(0, two.length / 2), 'archive-damaged'],
  ['one cut at its head', two.subarray(40), 'archive-damaged'],
  ['a name that climbs', zip({ '../a.txt': 'x' }), 'archive-unsafe'],
  ['a name that climbs on its way', zip({ 'a/../../b.txt': 'x' }), 'archive-unsafe'],
  ['a name that climbs with backslashes', zip({ '..\\a.txt': 'x' }), 'archive-unsafe'],
  ['an absolute name', zip({ '/etc/passwd': 'x' }), 'archive-unsafe'],
  ['a name on a drive', zip({ 'C:/a.txt': 'x' }), 'archive-unsafe'],
  ['a name with a NUL', zip({ 'a\0.txt': 'x' }), 'archive-unsafe'],
  ['one name twice', renamed(zip({ 'aa.txt': 'x', 'ab.txt': 'y' }), 'ab.txt', 'aa.txt'), 'archive-unsafe'],
  ['one name written in two ways', zip({ '\u00e9.txt': 'x', 'e\u0301.txt': 'y' }), 'archive-unsafe'],
  ['a part with a password', withDirectory(two, (one) => one.setUint16(8, 1, true)), 'archive-encrypted'],
  ['parts over one another', withDirectory(two, (one) => one.setUint32(42, 0, true)), 'archive-damaged'],
  ['a bomb', zip({ 'a.txt': new Uint8Array(20_000_000) }), 'archive-too-large'],
  ['a part that says 4 GB', withDirectory(two, (one) => one.setUint32(24, 4e9, true)), 'archive-too-large'],
])('%s is refused', async (_name, bytes, code) => {
  await expect(open(bytes)).rejects.toMatchObject({ code, params: { name: 'a.zip' } })
})

test.each([
  [
    '20,000 parts',
    { parts: 10_000 },
    Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}`, ''])),
    'archive-too-many-parts',
  ],
  [
    'parts that are too large together',
    { total: 2000 },
    { a: 'x'.repeat(1500), b: 'x'.repeat(1500) },
    'archive-too-large',
  ],
])('%s are refused', async (_name, limits, parts, code) => {
  await expect(open(zip(parts, 0), { ...ARCHIVE_LIMITS, ...limits })).rejects.toMatchObject({ code })
})

test.each([
  ['has more than it says', (one: DataView) => one.setUint32(24, 3, true)],
  ['has less than it says', (one: DataView) => one.setUint32(24, 5000, true)],
  ['is not what its sum says', (one: DataView) => one.setUint32(16, 1, true)],
  ['is packed in an unknown way', (one: DataView) => one.setUint16(10, 99, true)],
])('a part that %s fails when it is read', async (_name, change) => {
  const parts = await open(withDirectory(zip({ 'c.txt': 'two '.repeat(1000) }), change))
  await expect(parts.get('c.txt')?.read()).rejects.toMatchObject({ code: 'archive-damaged' })
})
