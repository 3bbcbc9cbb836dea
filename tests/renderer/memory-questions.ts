/** What the memory host answers about its whole library, from its records and what was committed, without an index. */
import { findConflict } from '#shared/changes/apply.ts'
import { type Change, type Committed, invert, type Transaction } from '#shared/changes/change.ts'
import type { Excerpt, Host, HistoryEntry, UndoResult } from '#shared/host/contract.ts'
import { type Annotation, documentOf, passageOf } from '#shared/model/annotation.ts'
import { noteStart, quoteStart } from '#shared/model/excerpt.ts'
import type { Library } from '#shared/model/library.ts'
import { mentionsIn } from '#shared/model/note-mentions.ts'
import { extentOf } from '#shared/model/passage.ts'
import { folded, foldedWords } from '#shared/text/fold.ts'

type Questions = Pick<
  Host,
  'excerpts' | 'findAnnotations' | 'tagged' | 'backlinks' | 'mentioned' | 'history' | 'revert'
>

/** The questions of the contract over these records and this list of what was committed. */
export function memoryQuestions(
  library: Library,
  committed: readonly Committed[],
  enter: (transaction: Omit<Transaction, 'id'>) => Committed,
): Questions {
  const all = (): Annotation[] => [...library.annotations.values()]
  return {
    excerpts: async ({ ids }) => ids.flatMap((id) => library.annotations.get(id) ?? []).map(excerpt),
    findAnnotations: async ({ words, limit }) => {
      const wanted = foldedWords(words)
      return all()
        .filter((one) => {
          const title = library.documents.get(documentOf(one) ?? '')?.title ?? ''
          const text = folded(`${quoteStart(one)} ${noteStart(one)} ${title}`)
          return wanted.every((word) => text.includes(word))
        })
        .toSorted((a, b) =>
          a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : a.id < b.id ? 1 : -1,
        )
        .slice(0, limit)
        .map(excerpt)
    },
    tagged: async ({ tags, offset, limit }) => {
      const found = all()
        .filter((one) => one.tags.some((tag) => tags.includes(tag)))
        .toSorted((a, b) => compare(documentOf(a) ?? '', documentOf(b) ?? '') || startOf(a) - startOf(b))
      return { total: found.length, excerpts: found.slice(offset, offset + limit).map(excerpt) }
    },
    backlinks: async ({ of }) =>
      all()
        .filter((one) => one.body && mentionsIn(one.body).includes(of))
        .map(excerpt),
    mentioned: async ({ document }) => {
      const ids = new Set(all().flatMap((one) => (one.body ? mentionsIn(one.body) : [])))
      return all()
        .filter((one) => ids.has(one.id) && documentOf(one) === document)
        .map(({ id }) => id)
    },
    history: async ({ record, before = Number.POSITIVE_INFINITY, limit }) => {
      const lines = committed.filter(
        (line) =>
          line.seq < before &&
          (!record || line.changes.some((one) => one.table === record.table && one.id === record.id)),
      )
      const entries = runs(lines).toReversed()
      const shown = entries.slice(0, limit).map((run) => entryOf(run, record))
      return { entries: shown, more: entries.length > limit }
    },
    revert: async ({ seq }): Promise<UndoResult> => {
      const run = runs(committed).find((lines) => lines.some((line) => line.seq === seq))
      const [line] = run ?? []
      if (!run || !line) return { status: 'refused', code: 'no-such-change' }
      if (line.command === 'trash.empty') return { status: 'refused', code: 'gone-for-good' }
      const changes = invert(run.flatMap((one) => one.changes))
      if (findConflict(library, changes)) return { status: 'refused', code: 'changed-since' }
      const params = { ...line.params, of: line.seq, command: line.command }
      return { status: 'done', transaction: enter({ command: 'history.revert', params, changes }) }
    },
  }
}

function excerpt(annotation: Annotation): Excerpt {
  const quote = quoteStart(annotation)
  const note = noteStart(annotation)
  return {
    id: annotation.id,
    document: documentOf(annotation) ?? '',
    quote,
    ...(quote === '' && note !== '' && { note }),
    ...(annotation.style && { colour: annotation.style.colour }),
  }
}

/** Lines in a row with one merge key, together. */
function runs(lines: readonly Committed[]): Committed[][] {
  const found: Committed[][] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (line.merge !== undefined && last?.[0]?.merge === line.merge) last.push(line)
    else found.push([line])
  }
  return found
}

function entryOf(run: readonly Committed[], record: { table: string; id: string } | undefined): HistoryEntry {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) throw new Error('a run of nothing')
  const changes = run.flatMap((line) => line.changes)
  const own = changes.filter((one) => one.table === record?.table && one.id === record.id)
  const [from, to] = [own[0], own.at(-1)]
  const names = new Map(changes.map(({ table, id }) => [`${table}/${id}`, { table, id }]))
  return {
    seq: first.seq,
    time: last.time,
    command: first.command,
    params: last.params,
    records: [...names.values()].slice(0, 50),
    count: names.size,
    ...(from && to && { change: { ...to, before: from.before } as Change }),
  }
}

function startOf(annotation: Annotation): number {
  const passage = passageOf(annotation)
  return passage ? extentOf(passage).start : -1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
