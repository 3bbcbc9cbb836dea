/** Changes to a sound file: bytes, pieces moved and doubled, and words that mean something to some parser. */
import fc from 'fast-check'
import { zip } from '../main/work/archives/make.ts'
import type { Seed } from './seeds.ts'

/** Words that parsers act on. */
const WORDS = [
  ...[
    '<',
    '>',
    '</',
    '<!--',
    ']]>',
    '<![CDATA[',
    '&amp;',
    '&#0;',
    '&#x10FFFF;',
    '&x;',
    '<!DOCTYPE a [',
    '<?xml version="9"?>',
  ],
  ...['{', '}', '\\', "\\'", '\\u99999 ', '\\bin9 ', '\\*', '\\footnote ', '\\par', '\\cell', '\\row'],
  ...[
    '\0',
    '\r',
    '\n',
    '\t',
    '\uFEFF',
    '\u202E',
    '\u0301',
    '\uD800',
    '𝔰',
    'Content-Type: ',
    '--',
    '=?utf-8?q?',
    '=3D',
  ],
  ...[
    '# ',
    '> ',
    '- ',
    '```',
    '|',
    '[^1]',
    '](',
    '---\n',
    '<table>',
    '<tr>',
    '<li>',
    '<script>',
    '<svg>',
    'javascript:',
  ],
  ...[
    'obj',
    'endobj',
    'stream',
    'endstream',
    '<<',
    '>>',
    '/Type',
    '/Pages',
    '/Kids',
    '/Length 9',
    'xref',
    'trailer',
    '0 R',
    'BT',
    'ET',
    'Tj',
  ],
  ...['-1', '0', '99999999999', '1e309', 'NaN', '__proto__', 'constructor'],
]

type Change =
  | { readonly kind: 'byte'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'word'; readonly at: number; readonly word: string }

const at = fc.double({ min: 0, max: 1, noNaN: true })
const length = fc.integer({ min: 1, max: 400 })
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at, byte: fc.nat(255) }),
  fc.record({ kind: fc.constant('cut' as const), at, length }),
  fc.record({ kind: fc.constant('double' as const), at, length, times: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('word' as const), at, word: fc.constantFrom(...WORDS) }),
)

/** Largest file that fuzzing makes, in bytes (decisions.md 23). */
const LARGEST = 65_536

function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return changes
    .reduce<Buffer>((all, one) => {
      const place = Math.floor(one.at * all.length)
      const [before, after] = [all.subarray(0, place), all.subarray(place)]
      if (one.kind === 'byte') return Buffer.concat([before, Buffer.of(one.byte), after.subarray(1)])
      if (one.kind === 'cut') return Buffer.concat([before, after.subarray(one.length)])
      if (one.kind === 'word') return Buffer.concat([before, Buffer.from(one.word), after])
      const piece = after.subarray(0, one.length)
      return Buffer.concat([before, ...Array.from({ length: one.times }, () => piece), after])
    }, bytes)
    .subarray(0, LARGEST)
}

const bytesOf = (part: string | Uint8Array): Buffer => Buffer.from(part as Uint8Array)

/** The seed as it is. */
export function wholeOf(seed: Seed): Uint8Array {
  return typeof seed === 'string' || seed instanceof Uint8Array ? bytesOf(seed) : zip(seed)
}

/** Files made from a seed. Of an archive, half have a changed part, half changed bytes of the archive itself. */
export function mutations(seed: Seed): fc.Arbitrary<Uint8Array> {
  const changes = fc.array(change, { minLength: 1, maxLength: 8 })
  if (typeof seed === 'string' || seed instanceof Uint8Array)
    return changes.map((all) => changed(bytesOf(seed), all))
  const whole = Buffer.from(wholeOf(seed))
  const part = fc.tuple(fc.constantFrom(...Object.keys(seed)), changes).map(([name, all]) => {
    const inside = changed(bytesOf(seed[name] ?? ''), all)
    return zip({ ...seed, [name]: inside }, 0)
  })
  return fc.oneof(
    changes.map((all) => changed(whole, all)),
    part,
  )
}
