/** Starts what a reader would start: the command line and the web host, as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
const cliEntry = join(root, 'out', 'main', 'cli.js')
/** The web host as the app starts it; only this one makes a library without the sample. */
const webEntry = join(root, 'out', 'main', 'web.js')

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** What Node has compiled once need not be compiled for every start: hundreds of them. */
const compiled = join(root, 'node_modules', '.cache', 'e2e')

/** The environment of a reader with nothing set up: an own data folder, no language of the machine. */
function environment(appData: string): NodeJS.ProcessEnv {
  const own = { XDG_CONFIG_HOME: appData, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' }
  return { ...process.env, ...own, NODE_COMPILE_CACHE: compiled }
}

/** Runs a command of the command line to its end. */
export async function cli(appData: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [cliEntry, ...args], {
    env: environment(appData),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout: stdout(), stderr: stderr() }
}

export interface RunningHost {
  /** the address with its single-use code */
  readonly url: string
  readonly pid: number
  readonly port: number
  /** another address with a code of its own, as Enter in the terminal gives it */
  another(): Promise<string>
  /** ends it as a reader does: everything is flushed */
  stop(): Promise<void>
  /** ends it as a power cut does */
  kill(): Promise<void>
}

/** Starts the web host on a free port; rejects with what it said when it does not come up. */
export async function startHost(library: string, appData: string, ...flags: string[]): Promise<RunningHost> {
  const entry = flags.includes('--empty') ? [webEntry] : [cliEntry, 'serve']
  const child = spawn(
    process.execPath,
    [...entry, '--port', '0', '--no-open', '--json', '--library', library, ...flags],
    { env: environment(appData), stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const stderr = collect(child.stderr)
  const line = await nextLine(child, stderr)
  const { url, pid, port } = JSON.parse(line) as { url: string; pid: number; port: number }
  const another = async (): Promise<string> => {
    const said = nextLine(child, stderr)
    child.stdin.write('\n')
    return (JSON.parse(await said) as { url: string }).url
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const closed = once(child, 'close')
    child.kill(signal)
    await closed
  }
  return { url, pid, port, another, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

function nextLine(child: ChildProcess, stderr: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (bytes: Buffer): void => {
      said += bytes.toString()
      const end = said.indexOf('\n')
      if (end < 0) return
      child.stdout?.off('data', listen)
      resolve(said.slice(0, end))
    }
    child.stdout?.on('data', listen)
    child.once('close', (code) => reject(new Error(`the host ended with ${code}: ${stderr()}`)))
  })
}

function collect(stream: NodeJS.ReadableStream | null): () => string {
  let text = ''
  stream?.on('data', (bytes: Buffer) => {
    text += bytes.toString()
  })
  return () => text
}
