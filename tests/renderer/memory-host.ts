/**
 * A host in memory for tests of the renderer: the same contract, the same checks of `before`, the same undo
 * stack, no disk. What was committed can be read back, and failures can be ordered.
 */
import { applyChanges, findConflict } from '#shared/changes/apply.ts'
import type { Change, Committed, Transaction } from '#shared/changes/change.ts'
import { EMPTY_STACK, nextMove, pushCommitted, type UndoStack } from '#shared/changes/undo-stack.ts'
import { COMMANDS } from '#shared/commands/registry.ts'
import type { Host, HostEvent, LibrarySnapshot, UndoResult, UndoState } from '#shared/host/contract.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { DEFAULT_STATE, type PassingState } from '#shared/host/passing-state.ts'
import { documentOf } from '#shared/model/annotation.ts'
import type { Block, Document, Text } from '#shared/model/document.ts'
import { emptyLibrary, type RecordOf, type TableName, type WorkingLibrary } from '#shared/model/library.ts'
import { BUILT_IN_RELATIONS } from '#shared/model/relation.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { memoryQuestions } from './memory-questions.ts'

export interface TestText {
  /** also the document's id; its version is `<id>-v1` */
  readonly id: string
  readonly title: string
  readonly role?: string
  readonly language?: string
  /** lines starting with `# `, `## ` become headings, others paragraphs; or ready blocks */
  readonly blocks: readonly string[] | readonly Block[]
  /** blocks of a second version, `<id>-v2`, which is the current one; the desk shows it */
  readonly later?: readonly string[]
}

export interface MemoryHost {
  readonly host: Host
  events(listener: (event: HostEvent) => void, onLine: (up: boolean) => void): () => void
  readonly library: WorkingLibrary
  readonly committed: Committed[]
  state: PassingState
  /** links that the system asks to follow, first come first */
  arrival?: string[]
  /** the next `commit` calls fail with this until it is cleared */
  failure: HostFailure | null
  /** bytes of pictures by digest */
  readonly pictures: Map<string, Uint8Array>
  /** bytes of the files that versions came from, by version */
  readonly originals: Map<string, Uint8Array>
  /** commits as another window would */
  elsewhere(changes: Change[]): void
  emit(event: HostEvent): void
}

const HOUR = '2026-01-01T10:00:00.000Z'
const LATER = '2026-03-12T10:00:00.000Z'
const DIGEST = '0'.repeat(64)

/** A library with these texts; the first two lie on the desk `desk`. */
export function memoryHost(texts: readonly TestText[], state: Partial<PassingState> = {}): MemoryHost {
  const library = emptyLibrary()
  const stored = new Map<string, Text>()
  for (const relation of BUILT_IN_RELATIONS) library.relations.set(relation.id, relation)
  library.settings.set('library', DEFAULT_SETTINGS)
  for (const text of texts) {
    const blocks = text.blocks.map((block, index) =>
      typeof block === 'string' ? toBlock(block, index) : block,
    )
    stored.set(`${text.id}-v1`, { id: `${text.id}-v1`, blocks })
    const document = documentOfText(text, blocks)
    library.documents.set(text.id, document)
    if (!text.later) continue
    const version = `${text.id}-v2`
    stored.set(version, { id: version, blocks: text.later.map(toBlock) })
    const versions = document.versions.map((one) => ({ ...one, id: version, imported: LATER }))
    library.documents.set(text.id, {
      ...document,
      versions: [...document.versions, ...versions],
      current: version,
    })
  }
  const pane = (text: TestText | undefined) =>
    text ? { document: text.id, version: `${text.id}-${text.later ? 'v2' : 'v1'}` } : null
  library.desks.set('desk', {
    id: 'desk',
    title: 'Desk',
    panes: [pane(texts[0]), pane(texts[1])],
    layout: { split: 0.5 },
  })

  const listeners = new Set<(event: HostEvent) => void>()
  const committed: Committed[] = []
  let stack: UndoStack = EMPTY_STACK
  const undoState = (): UndoState => {
    const label = (step: { command: string; params: Transaction['params'] } | undefined) =>
      step ? { command: step.command, params: step.params } : null
    return { undo: label(stack.done.at(-1)), redo: label(stack.undone.at(-1)) }
  }
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const enter = (transaction: Transaction, writer = 'memory'): Committed => {
    applyChanges(library, transaction.changes)
    const line: Committed = { ...transaction, seq: committed.length + 1, writer, time: HOUR }
    committed.push(line)
    stack = pushCommitted(stack, line)
    emit({ type: 'committed', transaction: line, undo: undoState() })
    return line
  }
  const newId = () => crypto.randomUUID()
  const move = async (direction: 'undo' | 'redo'): Promise<UndoResult> => {
    const next = nextMove(stack, direction)
    if (!next) return { status: 'nothing' }
    if (findConflict(library, next.changes)) return { status: 'refused', code: 'undo-conflict' }
    return {
      status: 'done',
      transaction: enter({
        id: newId(),
        command: direction,
        params: { ...next.step.params, of: next.step.seq, command: next.step.command },
        changes: next.changes,
      }),
    }
  }
  const missing = (what: string): never => {
    throw new HostFailure('unsupported', `the memory host has no ${what}`)
  }

  const host: Host = {
    capabilities: async () => ({
      host: 'web',
      platform: 'linux',
      version: '0.0.0',
      save: false,
      openExternal: false,
      importers: [],
      exporters: [],
      locale: 'en-GB',
    }),
    arrival: async () => ({ link: memory.arrival?.shift() ?? null }),
    open: async () => snapshot(library, committed.length, undoState()),
    openDocument: async ({ document, version }) => {
      const text = stored.get(version) ?? missing(`text ${version}`)
      return {
        text,
        annotations: [...library.annotations.values()].filter((one) => documentOf(one) === document),
      }
    },
    asset: async ({ digest, offset }) => {
      const bytes = memory.pictures.get(digest) ?? missing(`picture ${digest}`)
      const piece = bytes.slice(offset, offset + 1_000_000)
      return { chunk: btoa(String.fromCharCode(...piece)), end: offset + piece.length >= bytes.length }
    },
    original: async ({ version, offset }) => {
      const bytes = memory.originals.get(version) ?? missing(`original of ${version}`)
      const piece = bytes.slice(offset, offset + 100_000)
      return { chunk: btoa(String.fromCharCode(...piece)), end: offset + piece.length >= bytes.length }
    },
    commit: async ({ transaction }) => {
      if (memory.failure) throw memory.failure
      const checked = transaction as Transaction
      const known = committed.find((line) => line.id === checked.id)
      if (known) return { status: 'ok', seq: known.seq }
      const conflict = findConflict(library, checked.changes)
      if (conflict) return { status: 'conflict', change: conflict.change, current: conflict.current }
      return { status: 'ok', seq: enter(checked).seq }
    },
    perform: async ({ command, args }) => {
      const known = COMMANDS.get(command) ?? missing(`command ${command}`)
      const outcome = known.run(library, known.args.parse(args), { id: newId, now: HOUR })
      if (outcome.changes.length === 0) return null
      return enter({ id: newId(), command, params: outcome.params ?? {}, changes: outcome.changes })
    },
    undo: () => move('undo'),
    redo: () => move('redo'),
    ...memoryQuestions(library, committed, (transaction) => enter({ id: newId(), ...transaction })),
    state: async () => memory.state,
    saveState: async ({ state: next }) => {
      memory.state = next
      return null
    },
    uploadStart: async () => missing('uploads'),
    uploadChunk: async () => missing('uploads'),
    start: async () => missing('jobs'),
    cancel: async () => missing('jobs'),
    result: async () => missing('jobs'),
    plannedText: async () => missing('jobs'),
    read: async () => missing('jobs'),
    save: async () => missing('dialogs'),
    openExternal: async () => ({ opened: false }),
  }
  const memory: MemoryHost = {
    host,
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    library,
    committed,
    state: { ...DEFAULT_STATE, desk: 'desk', ...state },
    failure: null,
    pictures: new Map(),
    originals: new Map(),
    elsewhere: (changes) => void enter({ id: newId(), command: 'elsewhere', params: {}, changes }, 'another'),
    emit,
  }
  return memory
}

function toBlock(line: string, index: number): Block {
  const heading = /^(#{1,6}) (?<text>.*)$/u.exec(line)
  const id = `b${index + 1}`
  if (!heading) return { id, type: 'paragraph', text: line }
  return { id, type: 'heading', level: heading[1]?.length ?? 1, text: heading.groups?.['text'] ?? '' }
}

function documentOfText(text: TestText, blocks: readonly Block[]): Document {
  const version = `${text.id}-v1`
  const length = blocks.reduce((sum, block) => sum + block.text.length + 1, -1)
  return {
    id: text.id,
    role: text.role ?? 'text',
    title: text.title,
    creators: [],
    ...(text.language !== undefined && { language: text.language }),
    source: { name: `${text.id}.txt`, mediaType: 'text/plain', digest: DIGEST, bytes: length },
    versions: [
      {
        id: version,
        imported: HOUR,
        digest: DIGEST,
        importer: { id: 'plain-text', options: {} },
        length: Math.max(0, length),
        words: 1,
        blocks: blocks.length,
      },
    ],
    current: version,
    added: HOUR,
  }
}

function snapshot(library: WorkingLibrary, seq: number, undo: UndoState): LibrarySnapshot {
  const list = <T extends TableName>(name: T): RecordOf<T>[] => [...library[name].values()] as RecordOf<T>[]
  const tables: LibrarySnapshot['tables'] = {
    documents: list('documents'),
    annotations: list('annotations').filter((one) => documentOf(one) === undefined),
    links: list('links'),
    tags: list('tags'),
    relations: list('relations'),
    desks: list('desks'),
    settings: list('settings'),
    trash: list('trash'),
    transfers: list('transfers'),
  }
  const tagCounts: Record<string, number> = {}
  for (const { tags } of library.annotations.values())
    for (const tag of tags) tagCounts[tag] = (tagCounts[tag] ?? 0) + 1
  return {
    library: 'memory',
    folder: 'Memory',
    seq,
    tables,
    counts: {},
    tagCounts,
    undo,
    notices: [],
    readOnly: null,
  }
}
