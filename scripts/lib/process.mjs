/** Runs other programs: passes signals on, waits, and answers with their exit code. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter } from 'node:path'
import { inRoot, root } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {import('node:child_process').StdioOptions} [stdio] default: inherit
 * @property {string} [cwd] default: the repository
 * @property {NodeJS.ProcessEnv} [env] default: `childEnvironment()`
 * @property {number} [timeout] milliseconds after which the program is ended
 * @property {boolean} [shell]
 */

/** The environment for children: whatever asks for `node` finds the packaged one first. @returns {NodeJS.ProcessEnv} */
export function childEnvironment() {
  const path = [inRoot('node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter)
  return { ...process.env, PATH: path }
}

/**
 * Runs a program to its end. A terminal sends Ctrl+C to parent and child alike; then it is not sent twice.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n if signal n ended it; 127 if it could not be started
 */
export function run(command, args, options = {}) {
  const { stdio = 'inherit', cwd = root, env = childEnvironment(), timeout, shell = false } = options
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio, cwd, env, shell, ...(timeout ? { timeout } : {}) })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const passed = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of passed) process.on(signal, pass)
    /** @param {number} code */
    const end = (code) => {
      for (const signal of passed) process.off(signal, pass)
      resolve(code)
    }
    child.on('error', () => end(127))
    child.on('exit', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * Runs a script with the Node that runs this one.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options)

/** Ends with one line for the reader. @param {string} line @returns {never} */
export function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
