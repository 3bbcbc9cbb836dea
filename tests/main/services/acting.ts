/** What tests of the services do as a reader would: any command by its id, on everything. */
import type { Committed } from '#shared/changes/change.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import { describePassage } from '#shared/anchoring/describe.ts'
import type { Passage } from '#shared/model/passage.ts'
import { blockTable } from '#shared/text/block-table.ts'
import type { OpenLibrary } from '#main/library/library.ts'
import { perform } from '#main/services/perform.ts'
import type { Desk } from './desk.ts'

/** Runs a command; answers what it made, or its line's number where it makes nothing. */
export async function act(library: OpenLibrary, id: string, args: unknown): Promise<string> {
  const { made, committed } = await perform(library, id, args)
  return made ?? String(committed?.seq ?? '')
}

/** The same, for tests that need the line. */
export async function line(library: OpenLibrary, id: string, args: unknown): Promise<Committed> {
  if (!COMMANDS.has(id)) throw new Error(`there is no command ${id}`)
  const { committed } = await perform(library, id, args)
  if (!committed) throw new Error(`${id} changed nothing`)
  return committed
}

/** Imports a text and answers the id of its document. */
export async function bringIn(desk: Desk, name: string, content: string): Promise<string> {
  const { result } = await desk.job({ kind: 'import', args: { files: [await desk.upload(name, content)] } })
  const document = result.kind === 'import' ? result.files[0]?.document : undefined
  if (document === undefined) throw new Error(JSON.stringify(result))
  return document
}

/** Brings in a further version of a text: what is proposed is accepted, the rest refused. Answers its id. */
export async function bringVersion(desk: Desk, document: string, content: string): Promise<string> {
  const file = await desk.upload('version.txt', content)
  const { result: plan } = await desk.job({ kind: 'plan-version', args: { document, file } })
  if (plan.kind !== 'plan-version') throw new Error(JSON.stringify(plan))
  const decisions = plan.rows.map(({ annotation, proposed }) => {
    return { annotation, decision: proposed ? ('accepted' as const) : ('refused' as const) }
  })
  const args = { plan: plan.plan, decisions, current: true }
  const { result } = await desk.job({ kind: 'accept-version', args })
  if (result.kind !== 'accept-version') throw new Error(JSON.stringify(result))
  return result.version
}

/** The passage of the first place with these words. */
export async function passage(library: OpenLibrary, document: string, words: string): Promise<Passage> {
  const version = library.tables.documents.get(document)?.current ?? ''
  const { text } = blockTable((await library.text(document, version)).blocks)
  const start = text.indexOf(words)
  return describePassage(text, { document, version }, [{ start, end: start + words.length }])
}
