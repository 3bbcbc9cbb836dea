/** Names of exported files from hostile titles (security.md C8). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '#shared/formats/file-name.ts'
import { law } from '../support/law.ts'

describe('a file name', () => {
  it.each([
    ['An Article', 'An Article.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['C:\\Windows\\x', 'C Windows x.md'],
    ['a/b:c*d?"e"<f>|g', 'a b c d e f g.md'],
    ['CON', '_CON.md'],
    ['nul.txt', '_nul.txt.md'],
    ['com1', '_com1.md'],
    ['Console', 'Console.md'],
    ['.hidden', 'hidden.md'],
    ['--help', 'help.md'],
    ['ends. . ', 'ends.md'],
    ['\u202egpj.exe', 'gpj.exe.md'],
    ['a\u0000b\nc', 'a b c.md'],
    ['e\u0301', 'é.md'],
    ['', 'scholion.md'],
    ['...', 'scholion.md'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(fileName(title, 'md')).toBe(name)
  })
  it('keeps whole clusters when it is cut', () => {
    expect(fileName('👩‍👩‍👧'.repeat(40), '.md')).toMatch(/^(?:👩‍👩‍👧){6}\.md$/u)
  })
  it('is one portable name of at most 120 bytes, whatever the title', () => {
    law(
      fc.string({ unit: 'binary', maxLength: 300 }),
      (title) => {
        const name = fileName(title, 'jsonld')
        expect(name).toMatch(
          /^[^/\\:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069. -][^/\\:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]*\.jsonld$/u,
        )
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(120)
        expect(name).toBe(name.normalize('NFC'))
      },
      10_000,
    )
  })
})
