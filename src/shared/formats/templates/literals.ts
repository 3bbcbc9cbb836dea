/**
 * The words of a template itself, in the format they go to. Templates come as files from other people, in Markdown or
 * in HTML as Zotero's do: of HTML only what shapes text is kept, and never an attribute.
 */
import { escapeHtml } from '../notes/escape-html.ts'

export type TemplateForm = 'markdown' | 'html' | 'text'

/** What a tag becomes in Markdown and in plain text: at its start and at its end. */
const SHAPES: Readonly<Record<string, readonly [string, string]>> = {
  p: ['', '\n\n'],
  div: ['', '\n\n'],
  br: ['\n', ''],
  hr: ['\n---\n', ''],
  blockquote: ['> ', '\n\n'],
  ul: ['', '\n'],
  ol: ['', '\n'],
  li: ['- ', '\n'],
  h1: ['# ', '\n\n'],
  h2: ['## ', '\n\n'],
  h3: ['### ', '\n\n'],
  h4: ['#### ', '\n\n'],
  em: ['*', '*'],
  i: ['*', '*'],
  strong: ['**', '**'],
  b: ['**', '**'],
  s: ['~~', '~~'],
  code: ['`', '`'],
  cite: ['', ''],
  span: ['', ''],
  small: ['', ''],
  sub: ['', ''],
  sup: ['', ''],
  u: ['', ''],
  q: ['“', '”'],
}
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi

/** Whether a template is written in HTML. */
export function isHtmlTemplate(text: string): boolean {
  return [...text.matchAll(TAG)].some(([, , name = '']) => Object.hasOwn(SHAPES, name.toLowerCase()))
}

/** How the template's own words are written in a format. */
export function literalsFor(form: TemplateForm): (words: string) => string {
  if (form === 'html') return (words) => outside(words, htmlTag, htmlWords)
  const isText = form === 'text'
  return (words) =>
    outside(
      words,
      (slash, name) => SHAPES[name]?.[slash === '' ? 0 : 1] ?? '',
      isText ? (rest) => rest : (rest) => rest.replace(/<(?=[a-z/!?])(?!https?:\/\/)/gi, String.raw`\<`),
    )
}

/** Known tags through one function, everything between them through another. */
function outside(
  words: string,
  tag: (slash: string, name: string) => string,
  between: (rest: string) => string,
): string {
  let out = ''
  let at = 0
  for (const found of words.matchAll(TAG)) {
    const [all, slash = '', given = ''] = found
    const name = given.toLowerCase()
    if (!Object.hasOwn(SHAPES, name)) continue
    out += between(words.slice(at, found.index)) + tag(slash, name)
    at = found.index + all.length
  }
  return out + between(words.slice(at))
}

function htmlTag(slash: string, name: string): string {
  return `<${slash}${name}>`
}

/** Character references stay what they are. */
function htmlWords(rest: string): string {
  return escapeHtml(rest).replace(/&amp;(?=(?:[a-z]{2,8}|#\d{1,6});)/gi, '&')
}
