/**
 * The command line and the worker as they ship, bundled once into a folder of their own, so that these tests
 * need neither `npm run build` nor the renderer.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

export interface Result {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Built {
  /** the installed app: holds `out/main`, `package.json`, `resources` */
  readonly app: string
  readonly worker: string
  /** runs the program; `env` is added to a small environment of its own */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Result>
}

/** Bundles into a new temporary folder. */
export async function buildCommandLine(): Promise<Built> {
  const app = mkdtempSync(join(tmpdir(), 'scholion-app-'))
  const main = join(app, 'out', 'main')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: main,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        input: { cli: 'src/main/entries/cli.ts', worker: 'src/main/entries/worker.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        external: builtinModules.flatMap((name) => [name, `node:${name}`]),
      },
    },
  })
  cpSync('package.json', join(app, 'package.json'))
  cpSync('resources', join(app, 'resources'), { recursive: true })
  const config = join(app, 'config')
  return {
    app,
    worker: join(main, 'worker.js'),
    run(args, env = {}) {
      const surroundings = { PATH: process.env['PATH'] ?? '', HOME: app, XDG_CONFIG_HOME: config, ...env }
      return new Promise((resolve) => {
        const options = { env: surroundings, maxBuffer: 100_000_000 }
        execFile(process.execPath, [join(main, 'cli.js'), ...args], options, (error, out, err) => {
          resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
        })
      })
    },
  }
}
