/**
 * A process that opens a library and says on its output what happens, one JSON value a line. Run by the tests
 * of locks and kills: `node child.ts FOLDER hold` holds it; `node child.ts FOLDER edit` commits without end.
 */
import { added } from '#shared/changes/change.ts'
import { openLibrary, StoreError } from '#main/library/library.ts'

const [folder = '', task] = process.argv.slice(2)
const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`)

try {
  const library = await openLibrary({
    folder,
    app: `child-${task}`,
    create: true,
    rhythm: { bytes: 1e6, lines: 10, idle: 1e9 },
  })
  say({ mode: library.mode.kind })
  for (let n = 0; task === 'edit'; n++) {
    const id = `tag-${process.pid}-${n}`
    say({ sent: id })
    await library.commit({
      id: `t-${process.pid}-${n}`,
      command: 'test',
      params: {},
      changes: [added('tags', { id, label: id })],
    })
    say({ acknowledged: id })
  }
  process.stdin.resume()
} catch (error) {
  say({ refused: error instanceof StoreError ? { code: error.code, ...error.params } : String(error) })
  process.exit(1)
}
