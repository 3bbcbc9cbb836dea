/** Cuts a template into words and `{{tags}}`, and takes lines away that have nothing but one tag of a condition. */

export interface Token {
  readonly kind: 'words' | 'tag'
  /** the words, or what stands between the braces */
  readonly text: string
  /** UTF-16 units from the start of the template */
  readonly at: number
}

/** The tokens, or where a tag begins that does not end. */
export function tokensOf(text: string): readonly Token[] | { readonly unclosed: number } {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('{{', at)
    const end = open < 0 ? text.length : open
    if (end > at) tokens.push({ kind: 'words', text: text.slice(at, end), at })
    if (open < 0) break
    const close = closingOf(text, open + 2)
    if (close < 0) return { unclosed: open }
    tokens.push({ kind: 'tag', text: text.slice(open + 2, close), at: open })
    at = close + 2
  }
  return withoutOwnLines(tokens)
}

/** Where the braces close that are not in quotation marks; -1 where they do not. */
function closingOf(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at++) {
    const unit = text[at] ?? ''
    if (quote !== '') quote = unit === quote ? '' : quote
    else if (unit === '"' || unit === "'") quote = unit
    else if (text.startsWith('}}', at)) return at
    else if (text.startsWith('{{', at)) return -1
  }
  return -1
}

/** A line for a condition alone is for the writer's eyes: it leaves no empty line. */
function withoutOwnLines(tokens: readonly Token[]): Token[] {
  const texts = tokens.map((token) => token.text)
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'tag' || !/^\s*(?:if\s|elseif\s|else\s*$|endif\s*$)/.test(token.text)) continue
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    if (before?.kind === 'tag' || after?.kind === 'tag') continue
    const head = texts[index - 1] ?? ''
    const tail = texts[index + 1] ?? ''
    const begins =
      index === 0 || /\n[ \t]*$/.test(before?.text ?? '') || (index === 1 && /^[ \t]*$/.test(head))
    const ends = after === undefined || /^[ \t]*\r?\n/.test(after.text)
    if (!begins || !ends) continue
    if (index > 0) texts[index - 1] = head.replace(/[ \t]*$/, '')
    if (after) texts[index + 1] = tail.replace(/^[ \t]*\r?\n/, '')
  }
  return tokens.map((token, index) => ({ ...token, text: texts[index] ?? '' }))
}
