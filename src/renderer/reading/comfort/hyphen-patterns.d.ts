/** The package `hyphen` has no types of its own. */
declare module 'hyphen/patterns/*.js' {
  import type { Patterns } from '#renderer/reading/comfort/liang.ts'
  const patterns: Patterns
  export default patterns
}
