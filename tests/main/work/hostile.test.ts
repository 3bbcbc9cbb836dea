/** Whatever a file holds, an importer answers with a sound draft or with a refusal it has words for. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDraft } from '#main/work/check-draft.ts'
import { answer } from '#main/work/worker.ts'
import { toHostError } from '#shared/host/errors.ts'
import { isHostError } from '#main/work/failure.ts'

const path = join(mkdtempSync(join(tmpdir(), 'scholion-test-')), 'file')
const REFUSALS = ['file-empty', 'not-utf8', 'looks-binary', 'not-in-encoding', 'mhtml-no-page']

/** `sound`, or the code of the refusal: of the importer, or of the border behind it. */
async function outcome(name: string, content: string | Uint8Array): Promise<string> {
  writeFileSync(path, content)
  const reply = await answer({ as: 'draft', path, name, mediaType: '', options: {} })
  if ('error' in reply) return isHostError(reply.error) ? reply.error.code : 'nonsense'
  try {
    checkDraft(structuredClone(reply.value), name)
    return 'sound'
  } catch (thrown) {
    return `${toHostError(thrown).code}: ${toHostError(thrown).message}`.replace(
      /^file-empty: .*/,
      'file-empty',
    )
  }
}

/** What makes any pieces a message with a page. */
const MESSAGE =
  'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n'

/** Pieces that mean something to some parser, in any order. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '# ',
      '---\n',
      'title: ',
      '> ',
      '- ',
      '1. ',
      '```\n',
      '|a|b|\n|-|-|\n',
      '[a](',
      '<b>',
      '&#0;',
      '&#10;',
      '*',
    ),
    fc.constantFrom(
      '<table><tr><td>',
      '</p><p class=poem>',
      '<br>',
      '<li id=a>',
      '<a href=#a id=b>1</a>',
      '<sup>',
      '<svg><title>',
      '<math alttext=x>',
      '<!--',
      '<template>',
      '<plaintext>',
      '<dl><dt>',
      '<span class=pagenum>2',
    ),
    fc.constantFrom(
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n',
      '--x\n',
      '--x--\n',
      'Content-Type: text/html; charset=utf-8\n\n',
      'Content-Transfer-Encoding: base64\n',
      'Content-Transfer-Encoding: quoted-printable\n',
      '=\n',
      '=C3',
    ),
    fc.constantFrom(
      '\n',
      '\n\n',
      '\r',
      '\t',
      '\u2028',
      '\u0085',
      '\u0301',
      '\uFEFF',
      '&#769;',
      '&#xD800;',
      '__proto__: ',
      '![x](y)',
      '~~',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
  { maxLength: 40 },
)

test.each(['a.txt', 'a.md', 'a.html', 'a.mhtml'])(
  '%s: any pieces make a sound draft or a refusal with words',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const content = `${name === 'a.mhtml' ? MESSAGE : ''}${parts.join('')}`
        expect(['sound', ...REFUSALS]).toContain(await outcome(name, content))
      }),
      { numRuns: 500 },
    )
  },
)

test.each(['a.txt', 'a.md', 'a.html', 'a.mhtml'])('%s: any bytes too', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(['sound', ...REFUSALS]).toContain(await outcome(name, bytes))
    }),
    { numRuns: 300 },
  )
})
