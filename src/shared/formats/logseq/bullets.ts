/** Logseq's files: nothing but nested bullets, each with its properties on the lines after its first. */

export interface Bullet {
  /** Markdown; its first line is what a reference to the bullet shows */
  readonly text: string
  readonly properties?: readonly (readonly [name: string, value: string])[]
  readonly children?: readonly Bullet[]
}

/** A bullet and all under it, each line ended. @param depth 0 at the margin */
export function* bulletLines(bullet: Bullet, depth = 0): Iterable<string> {
  const indent = '\t'.repeat(depth)
  const [first = '', ...more] = bullet.text.split('\n')
  const properties = (bullet.properties ?? []).map(([name, value]) => `${name}:: ${value}`)
  yield `${`${indent}- ${first}`.trimEnd()}\n`
  for (const line of [...properties, ...more]) yield `${`${indent}  ${line}`.trimEnd()}\n`
  for (const child of bullet.children ?? []) yield* bulletLines(child, depth + 1)
}
