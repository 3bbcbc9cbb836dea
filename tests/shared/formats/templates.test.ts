/** Note templates: what they say of an annotation, what is refused and where, and that no text can carry markup in. */
import { describe, expect, it } from 'vitest'
import markdown from '#shared/formats/exporters/markdown.ts'
import htmlNotes from '#shared/formats/exporters/html-notes.ts'
import textNotes from '#shared/formats/exporters/text-notes.ts'
import { reading } from '#shared/formats/readable/annotation.ts'
import { entryOf } from '#shared/formats/readable/entry.ts'
import { scopeIndex } from '#shared/formats/scope-index.ts'
import type { TemplateForm } from '#shared/formats/templates/literals.ts'
import { parseTemplate } from '#shared/formats/templates/parse.ts'
import { READY_MADE } from '#shared/formats/templates/ready-made.ts'
import { VARIABLE_NAMES } from '#shared/formats/templates/variables.ts'
import { writerFor } from '#shared/formats/templates/write.ts'
import { CATALOGUE } from '#shared/messages/catalogue.ts'
import { noteFromText } from '#shared/model/note.ts'
import { exported, scopeOf, withOptions } from '../support/exporting.ts'
import { desk } from '../support/library.ts'

const made = desk()
const scope = scopeOf(made)

/** The nth annotation of the library by a template. */
function written(text: string, form: TemplateForm = 'markdown', nth = 0): string {
  const read = parseTemplate(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const here = reading(scope, scopeIndex(scope))
  const annotation = [...made.library.annotations.values()][nth]
  const within = scope.documents.find((one) => annotation && one.annotations.includes(annotation))
  if (!annotation) throw new Error(`no annotation ${nth}`)
  return writerFor(read.template, text, form)(here, entryOf(here, { annotation, ...(within && { within }) }))
}

describe('a template', () => {
  it.each<[string, string, TemplateForm, number, string]>([
    ['quotes where it is told to', "{{highlight quotes='true'}}", 'text', 3, '“attack on all”'],
    ['quotes where it is not told', '{{highlight}} x', 'text', 3, '“attack on all” x'],
    ['does not quote in a quotation', '> {{highlight}}', 'text', 3, '> attack on all'],
    ['quotes in a quotation when told to', '> {{highlight quotes="true"}}', 'text', 3, '> “attack on all”'],
    ['joins spans', "{{highlight quotes='false'}}", 'text', 1, '👩‍👩‍👧 […] אֱלֹהִים'],
    ['keeps the marks of a quotation', '> {{highlight}}', 'markdown', 0, '> λόγος\n>\n> בְּרֵאשִׁית'],
    ['keeps the indent of a list', '- {{comment}}', 'markdown', 0, '- a \\*note\\*\n\n  \\- not a list'],
    ['joins tags', "{{tags join=' #'}}", 'text', 1, 'law & order #power'],
    ['has the colour in Zotero’s numbers', '{{color}}', 'text', 0, '#ffd400'],
    ['knows nothing of case in names', '{{COLORNAME}}', 'text', 0, 'reading.colours.1'],
    [
      'cites',
      '{{citation}}',
      'html',
      3,
      '<p>Ἀριστοτέλης; Doe, Jane, <em>The Charter</em>, 2023-09-16, locators.one.article</p>',
    ],
    [
      'has dates, people and titles',
      '{{created}} {{author}} {{document}}',
      'text',
      3,
      '2026-01-02 A Reader The Charter',
    ],
    ['asks whether there are words', '{{if tags}}a{{else}}b{{endif}}', 'text', 3, 'b'],
    [
      'compares',
      "{{if color == '#ff6666'}}a{{elseif color != '#ffd400'}}b{{else}}c{{endif}}",
      'text',
      0,
      'c',
    ],
    ['nests', '{{if tags}}{{if comment}}both{{else}}tags{{endif}}{{endif}}', 'text', 1, 'tags'],
    [
      'leaves no lines for conditions alone',
      'a\n{{if tags}}\nb\n{{else}}\nc\n{{endif}}\nd',
      'text',
      0,
      'a\nb\nd',
    ],
    ['is HTML when it is written so', '<p class="x">{{highlight}}</p>', 'html', 3, '<p>“attack on all”</p>'],
    [
      'turns Zotero’s HTML into Markdown',
      '<blockquote>{{highlight}}</blockquote><p><b>{{place}}</b></p>',
      'markdown',
      3,
      '> attack on all\n\n**locators.one.article**',
    ],
  ])('%s', (_what, template, form, nth, expected) => {
    expect(written(template, form, nth)).toBe(expected)
  })

  it.each([
    ['links with their ends', '{{links}}', 'quotes “attack on all” (The Charter, Article 6 ¶1): because'],
    ['a memo of the library without a place', '[{{place}}{{citation}}{{document}}]{{comment}}', '[]a memo'],
  ])('writes %s', (_what, template, expected) => {
    expect(written(template, 'text', template.startsWith('[') ? 5 : 0)).toContain(expected)
  })

  it.each(READY_MADE.map((one) => [one.id, one.text]))(
    'that comes with the program can be read: %s',
    (_id, text) => {
      expect(parseTemplate(text)).toMatchObject({ ok: true })
    },
  )
})

describe('what is refused', () => {
  it.each([
    ['a name that is not known', 'a\n{{hilight}}', 'unknown', 2, 1],
    ['no name', 'a {{ }}', 'empty', 1, 3],
    ['open braces', 'ab {{tags\nc', 'unclosed', 1, 4],
    ['braces in braces', '{{tags {{place}}', 'unclosed', 1, 1],
    ['an attribute that is not known', "{{tags sort='a'}}", 'attribute', 1, 1],
    ['a value that is not one', "{{highlight quotes='yes'}}", 'value', 1, 1],
    ['an attribute without quotation marks', '{{tags join=x}}', 'left', 1, 1],
    ['an attribute of every object', "{{tags constructor='x'}}", 'attribute', 1, 1],
    ['a name of every object', '{{constructor}}', 'unknown', 1, 1],
    ['a condition without an end', 'x\n\n{{if tags}}y', 'unended', 3, 1],
    ['an end without a condition', '{{endif}}', 'noIf', 1, 1],
    ['an else without a condition', '{{else}}', 'noIf', 1, 1],
    ['two elses', '{{if tags}}{{else}}{{else}}{{endif}}', 'afterElse', 1, 20],
    ['a condition that is none', '{{if color = 1}}{{endif}}', 'condition', 1, 1],
    ['no condition', '{{if }}{{endif}}', 'condition', 1, 1],
    ['a script in an address', '[x](JavaScript:alert)', 'address', 1, 5],
    ['one that is too long', 'x'.repeat(20_001), 'long', 1, 20_001],
    ['too many names', '{{id}}'.repeat(501), 'many', 1, 3001],
    ['too many levels', '{{if id}}'.repeat(17), 'deep', 1, 145],
  ])('is %s', (_what, text, code, line, column) => {
    expect(parseTemplate(text)).toMatchObject({ ok: false, problem: { code, line, column } })
  })

  it('is told by an export in the reader’s words', async () => {
    const failing = exported(markdown, withOptions(markdown, scope, { template: 'a {{b}}' }))
    await expect(failing).rejects.toMatchObject({ code: 'template', params: { line: 1, column: 3 } })
  })

  it('never takes long', () => {
    for (const text of ['{{'.repeat(10_000), "{{tags join='".repeat(1500), '{{if id}} \n'.repeat(1800)]) {
      expect(parseTemplate(text).ok).toBe(false)
    }
  })
})

it('has words for every variable and every template that comes with the program', () => {
  const { names, ready } = CATALOGUE.en['templates'] as { names: object; ready: object }
  expect([Object.keys(names).toSorted(), Object.keys(ready).toSorted()]).toEqual([
    [...VARIABLE_NAMES].toSorted(),
    READY_MADE.map(({ id }) => id).toSorted(),
  ])
})

describe('an export by a template', () => {
  const kept = { ...scope, settings: { ...scope.settings, templates: { mine: 'MINE {{place}}' } } }
  it.each([
    ['its text', '= {{highlight}} =', '= “attack on all” ='],
    ['a name in the library', 'mine', 'MINE locators.one.article'],
    ['a name of the program', 'list', '- “attack on all” (locators.one.article): **b**'],
  ])('takes %s', async (_what, template, line) => {
    const text = await exported(markdown, withOptions(markdown, kept, { template }))
    expect(text.split('\n')).toContain(line)
  })
})

describe('hostile words', () => {
  const evil = '</p><script>alert(1)</script><img src=x onerror=y> [a](javascript:1) {{tags}} **b**'
  const hostile = desk()
  for (const [id, one] of hostile.library.annotations) {
    hostile.library.annotations.set(id, {
      ...one,
      body: noteFromText(evil),
      target:
        'source' in one.target
          ? { ...one.target, spans: [{ start: 0, end: 1, quote: { exact: evil, prefix: '', suffix: '' } }] }
          : one.target,
    })
  }
  const template = `<p onclick="x">{{highlight}}</p><script>1</script>{{comment}}<a href="${'https://x.example'}">y</a>`
  it.each([
    ['in a template of HTML', template],
    [
      'in a template of Markdown',
      '## {{highlight}}\n\n{{comment}} <b onclick=1>x</b><script>2</script> {{tags}}',
    ],
    ['in the standard form', ''],
  ])('stay words %s', async (_what, given) => {
    const html = await exported(htmlNotes, withOptions(htmlNotes, scopeOf(hostile), { template: given }))
    const body = html.slice(html.indexOf('<body>'))
    expect(body.match(/<(?:script|img|[a-z0-9]+[^<>]*\son|a href="(?!#|https:))/gi)).toBeNull()
  })
  it('never become names of a template', async () => {
    const text = await exported(
      textNotes,
      withOptions(textNotes, scopeOf(hostile), { template: '{{highlight}}' }),
    )
    expect(text).toContain('{{tags}}')
  })
})
