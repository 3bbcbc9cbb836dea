/** Whether this Node can run Scholion: an older one fails later, in words that mean nothing to a reader. */

/** The first version whose permission model the worker needs (package.json, `engines`). */
const LEAST = 24

/** What is wrong with a version of Node such as `20.19.1`; undefined when it will do. */
export function unfitNode(version: string): string | undefined {
  const major = Number(version.split('.')[0])
  if (major >= LEAST) return undefined
  return `Scholion needs Node.js ${LEAST} or newer; this is ${version}. “npm run cli” brings its own.`
}
