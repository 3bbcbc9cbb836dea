/** Answers questions about one text, in the worker: it is folded once for each kind of question. */
import { findAll, keepingFor, prepare, type Question } from '#shared/text/find.ts'
import { type FoldedText, foldText } from '#shared/text/find-fold.ts'

export type FindAnswer =
  /** start and end of each place, one after the other */
  | { readonly status: 'found'; readonly bounds: Uint32Array<ArrayBuffer> }
  | { readonly status: 'empty' }
  | { readonly status: 'invalid'; readonly reason: string }

/** Foldings kept of one text: a reader who tries the switches goes to and fro between two. */
const KEPT = 2

export function answering(text: string): (question: Question) => FindAnswer {
  const known = new Map<string, FoldedText>()
  const foldedFor = (question: Question): FoldedText => {
    const keeping = keepingFor(question)
    const key = JSON.stringify(keeping)
    const folded = known.get(key) ?? foldText(text, keeping)
    known.delete(key)
    known.set(key, folded)
    for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old)
    return folded
  }
  return (question) => {
    const prepared = prepare(question)
    if (prepared.status !== 'ready') return prepared
    const bounds: number[] = []
    for (const { start, end } of findAll(text, foldedFor(question), prepared)) bounds.push(start, end)
    return { status: 'found', bounds: Uint32Array.from(bounds) }
  }
}
