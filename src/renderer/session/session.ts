/**
 * A window's work on a library: the working copy, what is implied by it, saving, undo. Commands run here at
 * once, on loaded records; nothing waits for the disk, and the outbox tells the truth about it.
 */
import type { Change, Committed, Transaction } from '#shared/changes/change.ts'
import { type Command, type CommandContext, CommandError, type Outcome } from '#shared/commands/command.ts'
import type { Capabilities, Host, HostEvent, LibrarySnapshot, UndoState } from '#shared/host/contract.ts'
import type { HostError } from '#shared/host/errors.ts'
import type { PassingState } from '#shared/host/passing-state.ts'
import type { Library } from '#shared/model/library.ts'
import { idSource } from '#shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { catchUp } from './catch-up.ts'
import { type LibraryIndex, libraryIndex } from './library-index.ts'
import { createOutbox, type Outbox, type Saving } from './outbox.ts'
import { createPassing, type Passing } from './passing.ts'
import { createTexts, type Texts } from './texts.ts'
import { turns, undoAfter } from './turns.ts'
import { createWindowStore, dropUndoOffers, ran, type WindowStore } from './window-state.ts'
import { workingCopy } from './working-copy.ts'

/** What the shell shows of the session's health. */
export interface Status {
  readonly saving: Saving
  readonly line: boolean
  readonly undo: UndoState
  /** the host is doing or moving over a step: what can be undone changes with its answer */
  readonly busy: boolean
  readonly notices: readonly HostError[]
  readonly readOnly: HostError | null
  /** grows with every change of a record */
  readonly revision: number
}

export interface Session {
  readonly host: Host
  readonly capabilities: Capabilities
  readonly folder: string
  readonly library: Library
  readonly index: LibraryIndex
  readonly texts: Texts
  readonly window: WindowStore
  readonly passing: Passing
  readonly status: StoreApi<Status>
  /** counts per document as they were at the start, for documents that are not open */
  readonly counts: LibrarySnapshot['counts']
  /** runs a command on loaded records; throws a `CommandError` when it cannot be done */
  run<A>(command: Command<A>, args: NoInfer<A>): Outcome
  /** lets the services run a command of scope `library`; rejects with a `HostFailure` */
  perform<A>(command: Command<A>, args: NoInfer<A>): Promise<void>
  undo(): Promise<MoveResult>
  redo(): Promise<MoveResult>
  /** takes one step of the history back for itself; rejects with a `HostFailure` when the host cannot be asked */
  revert(seq: number): Promise<MoveResult>
  /** resolves when everything done here is on disk */
  settled(): Promise<void>
  /** tries again at once what could not be saved */
  retry(): void
  /** something is being written that is no change yet: until the answer is called, nothing is said to be saved */
  drafting(): () => void
  /** hears of every applied change, at once, in the same turn */
  onChanges(listener: (changes: readonly Change[]) => void): () => void
  onJob(listener: (event: Extract<HostEvent, { type: 'job' }>) => void): () => void
  onAction(listener: (action: string) => void): () => void
  /** hears that the host has a link to be followed */
  onArrival(listener: () => void): () => void
}

export type MoveResult =
  | { readonly status: 'done'; readonly transaction: Committed }
  | { readonly status: 'nothing' }
  | { readonly status: 'refused'; readonly code: string }

export interface SessionSource {
  readonly host: Host
  events(listener: (event: HostEvent) => void, onLine: (up: boolean) => void): () => void
}

/** What the line to the host does to a session. */
interface LineEnd {
  receive(event: HostEvent): void
  lineChanged(up: boolean): Promise<void>
}

/** Opens the library behind a host. Rejects with a `HostFailure` when there is none to open. */
export async function openSession(source: SessionSource): Promise<Session> {
  const { host } = source
  const early: HostEvent[] = []
  let receive = (event: HostEvent): void => void early.push(event)
  let onLine = (_up: boolean): void => {}
  source.events(
    (event) => receive(event),
    (up) => onLine(up),
  )
  const [capabilities, snapshot, state] = await Promise.all([
    host.capabilities({}),
    host.open({}),
    host.state({}),
  ])
  const session = compose(host, capabilities, snapshot, state)
  receive = session.receive
  onLine = (line) => void session.lineChanged(line)
  for (const event of early) receive(event)
  return session
}

function compose(
  host: Host,
  capabilities: Capabilities,
  snapshot: LibrarySnapshot,
  state: PassingState,
): Session & LineEnd {
  const copy = workingCopy(snapshot)
  const index = libraryIndex(copy.library, snapshot.tagCounts)
  const window = createWindowStore()
  const listeners = new Set<(event: HostEvent) => void>()
  const listen = (listener: (event: HostEvent) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const status = createStore<Status>(() => ({
    saving: { status: 'saved' },
    line: true,
    undo: snapshot.undo,
    busy: false,
    notices: snapshot.notices,
    readOnly: snapshot.readOnly,
    revision: 0,
  }))
  copy.onChange((changes, done) => {
    index.update(changes, done)
    status.setState({ revision: copy.revision })
  })
  const outbox: Outbox = createOutbox({
    copy,
    commit: (transaction) =>
      host.commit({ transaction: { ...transaction, changes: [...transaction.changes] } }),
    onLost: (transaction) => status.setState(({ notices }) => ({ notices: [...notices, lost(transaction)] })),
  })
  const drafts = new Set<symbol>()
  const tellSaving = (): void => {
    const { saving } = outbox
    status.setState({ saving: saving.status === 'saved' && drafts.size > 0 ? { status: 'saving' } : saving })
  }
  outbox.onSaving(tellSaving)
  const seen = new Set<string>()
  // What was committed before the host was last asked for everything is in its answer, also when it is told late.
  let known = snapshot.seq
  const takeIn = (transaction: Committed): void => {
    if (transaction.seq <= known || seen.has(transaction.id)) return
    seen.add(transaction.id)
    outbox.committed(transaction)
  }
  const asked = turns((busy) => status.setState({ busy }))
  const move = (ask: () => Promise<MoveResult>): Promise<MoveResult> => {
    dropUndoOffers(window)
    return asked.take(async () => {
      await outbox.idle()
      const result = await ask()
      if (result.status === 'nothing' || result.status === 'refused') return result
      takeIn(ran(window, result.transaction))
      status.setState(({ undo }) => ({ undo: undoAfter(undo, result.transaction) }))
      return result
    })
  }
  /** Asks the host for everything again; what is done or told while it answers makes the answer stale. */
  const lookAgain = async (): Promise<void> => {
    await outbox.idle()
    const { revision } = copy
    const now = await host.open({})
    const changes = await catchUp(host, now, copy.library, texts.opened())
    if (copy.revision !== revision) return lookAgain()
    known = now.seq
    index.recount(now.tagCounts)
    copy.accept(changes)
    status.setState({ undo: now.undo })
  }
  const passing = createPassing(host, state)
  const texts = createTexts(host, copy, (version) => {
    const desk = copy.library.desks.get(passing.store.getState().desk ?? '')
    return desk?.panes.some((pane) => pane?.version === version) ?? false
  })
  return {
    host,
    capabilities,
    folder: snapshot.folder,
    library: copy.library,
    index,
    texts,
    window,
    passing,
    status,
    counts: snapshot.counts,
    run(command, args) {
      const { readOnly } = status.getState()
      if (readOnly) throw new CommandError('read-only', readOnly.message, readOnly.params)
      dropUndoOffers(window)
      const outcome = runHere(command, args, copy, outbox)
      if (outcome.changes.length > 0) {
        const step = { command: command.id, params: outcome.params ?? {} }
        status.setState({ undo: { undo: step, redo: null } })
      }
      return ran(window, { command: command.id, ...outcome })
    },
    perform(command, args) {
      dropUndoOffers(window)
      return asked.take(async () => {
        await outbox.idle()
        const committed = await host.perform({ command: command.id, args })
        if (committed) takeIn(ran(window, committed))
      })
    },
    undo: () => move(() => host.undo({})),
    redo: () => move(() => host.redo({})),
    revert: (seq) => move(() => host.revert({ seq })),
    settled: () => outbox.idle(),
    retry: () => outbox.retry(),
    drafting() {
      const draft = Symbol('draft')
      drafts.add(draft)
      tellSaving()
      return () => {
        drafts.delete(draft)
        tellSaving()
      }
    },
    onChanges: (listener) => copy.onChange(listener),
    onJob: (listener) => listen((event) => event.type === 'job' && listener(event)),
    onAction: (listener) => listen((event) => event.type === 'action' && listener(event.action)),
    onArrival: (listener) => listen((event) => event.type === 'arrival' && listener()),
    async lineChanged(line) {
      const wasDown = !status.getState().line
      status.setState({ line })
      if (!line || !wasDown) return
      try {
        await lookAgain()
      } catch {
        // Down again, or the disk is full: the status says so, and the next time the line is up this is tried anew.
      }
    },
    receive(event) {
      if (event.type === 'committed' && event.transaction.seq > known) {
        takeIn(event.transaction)
        status.setState({ undo: event.undo })
      }
      if (event.type === 'notices')
        status.setState(({ notices }) => ({ notices: [...notices, ...event.notices] }))
      for (const listener of listeners) listener(event)
    },
  }
}

function runHere<A>(
  command: Command<A>,
  args: A,
  copy: ReturnType<typeof workingCopy>,
  outbox: Outbox,
): Outcome {
  const ids: string[] = []
  const now = new Date().toISOString()
  // A second run on changed records makes the same things again under the same ids.
  const compute = (): Outcome => {
    let next = 0
    const context: CommandContext = { now, id: () => (ids[next++] ??= newId()) }
    return command.run(copy.library, command.args.parse(args), context)
  }
  const outcome = compute()
  if (outcome.changes.length === 0) return outcome
  copy.apply(outcome.changes)
  outbox.add({
    transaction: transactionOf(command.id, outcome),
    rerun() {
      try {
        const again = compute()
        return again.changes.length > 0 ? transactionOf(command.id, again) : undefined
      } catch (thrown) {
        if (thrown instanceof CommandError) return undefined
        throw thrown
      }
    },
  })
  return outcome
}

function transactionOf(command: string, { changes, params = {}, merge }: Outcome): Transaction {
  return { id: newId(), command, params, changes, ...(merge !== undefined && { merge }) }
}

const newId = idSource(Date.now, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)))

function lost(transaction: Transaction): HostError {
  return {
    code: 'no-longer-applies',
    params: { command: transaction.command },
    message: `${transaction.command} could not be kept: what it changed was changed elsewhere.`,
  }
}
