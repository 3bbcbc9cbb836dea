/** The web host as a program of its own: `node out/main/web.js [--library DIR] [--port N] [--no-open] [--json] [--empty]`. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { libraryFolder } from '#main/services/open-services.ts'
import { serveWeb } from '#main/web/serve.ts'
import { forkWorker } from '#main/work/fork.ts'
import { toHostError } from '#shared/host/errors.ts'

const { values } = parseArgs({
  allowNegative: true,
  options: {
    library: { type: 'string' },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: true },
    json: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  },
})

try {
  const named = values.library || process.env['SCHOLION_LIBRARY']
  const hosting = await serveWeb({
    library: named ? resolve(named) : await libraryFolder(),
    port: Number(values.port),
    open: values.open,
    json: values.json,
    empty: values.empty,
    print: (line) => console.log(line),
    spawn: forkWorker(join(import.meta.dirname, 'worker.js')),
  })
  await hosting.closed
} catch (thrown) {
  console.error(toHostError(thrown).message)
  process.exitCode = 1
}
