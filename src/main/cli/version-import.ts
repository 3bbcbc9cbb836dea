/**
 * `import FILE --version-of DOC`: a further version of a text. Prints what it means for every annotation, then enters
 * it with those that `--accept` names; with `--plan` nothing is changed.
 */
import { HostFailure } from '#shared/host/errors.ts'
import type { JobResult } from '#shared/host/jobs.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import { findDocument } from '#main/services/find-record.ts'
import type { Wishes } from '#main/services/import-job.ts'
import { type Cli, type CommonOptions, json, rows } from './command.ts'
import { finish } from './finish.ts'
import { remarkSentence } from './sentence.ts'

export interface VersionOptions extends CommonOptions {
  readonly versionOf?: string
  readonly plan?: boolean
  readonly accept?: string
  readonly keepOld?: boolean
}

type Plan = Extract<JobResult, { kind: 'plan-version' }>

/** UTF-16 units of a quote that a row shows. */
const SHOWN = 60
const SAME_WORDS = 'exact,moved'

/** Throws `accept-unknown`, `one-version`, what reading throws. */
export async function importVersion(
  cli: Cli,
  named: string,
  paths: readonly string[],
  options: VersionOptions,
  wishes: Wishes,
): Promise<void> {
  const isAccepted = acceptance(options.accept ?? SAME_WORDS)
  const [path] = paths
  if (path === undefined || paths.length > 1)
    throw new HostFailure('one-version', '--version-of takes one file.')
  const outcome = await cli.withLibrary(options, 'write', async ({ services, library }) => {
    const document = findDocument(library.tables, named).id
    const args = { document, file: services.adopt(path), ...(wishes.options && { options: wishes.options }) }
    const plan = (await finish(services, { kind: 'plan-version', args })).result
    if (plan.kind !== 'plan-version') throw new Error(`plan-version answered ${plan.kind}`)
    if (options.plan === true || plan.same) return { plan }
    const decisions = plan.rows
      .filter(isAccepted)
      .map(({ annotation }) => ({ annotation, decision: 'accepted' as const }))
    const accepting = { plan: plan.plan, decisions, current: options.keepOld !== true }
    const { result } = await finish(services, { kind: 'accept-version', args: accepting })
    return result.kind === 'accept-version' ? { plan, accepted: result } : { plan }
  })
  report(cli, outcome, options)
}

/**
 * Which rows a word like `exact,moved,reworded:0.9` takes: of what is proposed, those of these kinds, reworded
 * ones from that score.
 */
function acceptance(words: string): (row: TransferRow) => boolean {
  const least = new Map<string, number>()
  for (const word of words.split(',').map((one) => one.trim())) {
    const [, kind = '', score] = /^(exact|moved|reworded|none)(?::([01](?:\.\d+)?))?$/u.exec(word) ?? []
    if (kind === '' || (score !== undefined && kind !== 'reworded') || Number(score ?? 0) > 1) {
      const takes = 'exact, moved, reworded, reworded:0.9, or none'
      throw new HostFailure('accept-unknown', `“${word}” is not known to --accept. It takes ${takes}.`, {
        value: word,
      })
    }
    least.set(kind, Number(score ?? 0))
  }
  return ({ status, score, proposed }) => proposed && score >= (least.get(status) ?? Number.POSITIVE_INFINITY)
}

function report(
  cli: Cli,
  { plan, accepted }: { plan: Plan; accepted?: Extract<JobResult, { kind: 'accept-version' }> },
  { json: asJson, plan: isPlan }: VersionOptions,
): void {
  if (asJson) {
    const { plan: _staged, kind: _kind, ...told } = plan
    cli.out(json({ ...told, ...(accepted && { version: accepted.version, moved: accepted.moved }) }))
  } else cli.out(rows(plan.rows.map((row) => cells(cli, row))))
  for (const one of plan.remarks) cli.remark(remarkSentence(one, cli.t, cli.language))
  cli.remark(cli.t('cli-versions.result', counts(plan.rows)))
  if (plan.same && !isPlan) cli.remark(cli.t('cli-versions.same'))
  if (accepted) cli.remark(cli.t('cli-versions.accepted', { count: accepted.moved }))
}

function cells(cli: Cli, row: TransferRow): (string | number)[] {
  const verdict =
    row.reason === undefined
      ? cli.t(row.proposed ? 'cli-versions.proposed' : 'cli-versions.asks')
      : cli.t(`cli-versions.reason.${row.reason}`)
  const { annotation, status, score, quote, words } = row
  return [annotation, status, score.toFixed(2), verdict, shown(quote), words === quote ? '' : shown(words)]
}

function shown(words: string): string {
  return words.length <= SHOWN ? words : `${words.slice(0, SHOWN - 1).toWellFormed()}…`
}

function counts(all: readonly TransferRow[]): Record<string, number> {
  const of = (status: TransferRow['status']): number => all.filter((row) => row.status === status).length
  const proposed = all.filter((row) => row.proposed).length
  return {
    exact: of('exact'),
    moved: of('moved'),
    reworded: of('reworded'),
    lost: of('lost'),
    proposed,
    all: all.length,
  }
}
