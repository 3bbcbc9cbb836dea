/** Front matter: quoted words in YAML, so that no title can end its line or its block. */

/** A mapping between `---` lines; fields without words are left out. */
export function frontMatter(
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value.length === 0) return []
    if (typeof value === 'string') return [`${name}: ${quoted(value)}`]
    return [`${name}:`, ...value.map((one) => `  - ${quoted(one)}`)]
  })
  return `---\n${lines.join('\n')}\n---\n`
}

/** JSON's strings are YAML's, but for characters YAML does not print. */
function quoted(words: string): string {
  return JSON.stringify(words).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
