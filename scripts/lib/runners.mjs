/** Runs Vitest and Playwright and counts what they report. A runner that crashes or runs nothing counts as failed. */
import { readFileSync, rmSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { inRoot } from './paths.mjs'
import { childEnvironment, runNode } from './process.mjs'

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

const vitestReport = inRoot('test-results', 'vitest.json')
const playwrightReport = inRoot('test-results', 'playwright.json')

/** Tests choose their own NODE_ENV; a production React would not run in them. */
function testEnvironment() {
  const { NODE_ENV: _, ...env } = childEnvironment()
  return env
}

/**
 * @param {number} code
 * @param {string} file
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function counted(code, file, read) {
  /** @type {Counts} */
  let counts = { passed: 0, failed: 0, skipped: 0 }
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // No report: the runner died, which the next line counts.
  }
  const silentFailure = counts.failed === 0 && (code !== 0 || counts.passed === 0)
  return silentFailure ? { ...counts, failed: 1 } : counts
}

/** What failed, a line each, told again at the end: the middle of a long log is what gets lost. @type {string[]} */
export const failures = []

/** A file that could not even be loaded has failed without one failed test. @param {any} report @returns {Counts} */
function readVitest(report) {
  /** @param {any} file */
  const broke = (file) =>
    file.status === 'failed' &&
    !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed')
  for (const { name, assertionResults, message } of report.testResults) {
    const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
    for (const { fullName, failureMessages } of failed)
      failures.push(`${relative(inRoot(), name)} › ${fullName}: ${firstLine(failureMessages[0])}`)
    if (failed.length === 0 && message) failures.push(`${relative(inRoot(), name)}: ${firstLine(message)}`)
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(broke).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** A test that passed the second time has passed; Playwright names it in its list. @param {any} report @returns {Counts} */
function readPlaywright({ stats, errors, suites }) {
  for (const suite of suites) namePlaywright(suite)
  for (const { message } of errors) failures.push(`playwright: ${firstLine(message)}`)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** @param {any} suite */
function namePlaywright({ file, specs = [], suites = [] }) {
  for (const { title, tests } of specs) {
    for (const { status, results } of tests) {
      if (status !== 'unexpected' && status !== 'flaky') continue
      const said = results.flatMap((/** @type {any} */ one) => one.errors ?? [])[0]?.message
      failures.push(`${file} › ${title} (${status}): ${firstLine(said)}`)
    }
  }
  for (const inner of suites) namePlaywright(inner)
}

/** @param {string | undefined} words */
function firstLine(words) {
  return stripVTControlCharacters(words ?? '').split('\n', 1)[0] ?? ''
}

/** @param {readonly string[]} projects @param {readonly string[]} [more] */
export async function runVitest(projects, more = []) {
  rmSync(vitestReport, { force: true })
  const code = await runNode(
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
      ...more,
    ],
    { env: testEnvironment() },
  )
  return counted(code, vitestReport, readVitest)
}

/** @param {readonly string[]} [more] */
export async function runPlaywright(more = []) {
  rmSync(playwrightReport, { force: true })
  const cli = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const code = await runNode(cli, ['test', ...more], { env: testEnvironment() })
  return counted(code, playwrightReport, readPlaywright)
}

/** @param {readonly {passed: number, failed: number, skipped?: number}[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped = 0 } of all) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}
