/**
 * The few ways in which words become HTML in an edition. All words of texts and readers pass here; nothing else
 * of theirs reaches the file (security.md C9).
 */
import { escapeHtml } from '../notes/escape-html.ts'

/** Words in text and in quoted attributes; what a parser of HTML would change is kept as it is or made visible. */
export function esc(text: string): string {
  return escapeHtml(text.toWellFormed()).replaceAll('\0', '\uFFFD').replaceAll('\r', '&#13;')
}

/** Words that may run another way than what stands around them. */
export function bdi(text: string): string {
  return `<bdi>${esc(text.replace(/\s+/gu, ' ').trim())}</bdi>`
}

/** ` name="value"`, or nothing when there is no value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${esc(String(value))}"`
}

/** ` lang="…"` for what looks like a language tag, and nothing for anything else. */
export function lang(tag: string | undefined): string {
  return tag !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(tag) ? ` lang="${tag}"` : ''
}

/** Words inside a string of CSS within a `<style>` element: nothing can end either of them. */
export function cssString(text: string): string {
  const line = text.toWellFormed().replace(/\s+/gu, ' ').trim()
  const written = line.replace(/[^\p{L}\p{M}\p{N} .,;:!?()–—·’“”«»-]/gu, (sign) => {
    const point = sign.codePointAt(0) ?? 0
    return point === 0 ? '' : `\\${point.toString(16)} `
  })
  return `"${written}"`
}

/** A line of at most `limit` units, cut at a blank where there is one near. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit).toWellFormed()
  const blank = cut.lastIndexOf(' ')
  return `${(blank > limit * 0.6 ? cut.slice(0, blank) : cut).replace(/[\s\uFFFD.,;:–—-]+$/u, '')}…`
}
