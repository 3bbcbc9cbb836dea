/**
 * Finds words or a pattern in a canonical text. Unless asked otherwise, case, accents, points, the form of
 * quotation marks and the kind of white space do not matter, so a phrase is found over the end of a line or
 * a block. Pure; the caller folds the text once and asks of it as often as it likes.
 */
import type { Span } from '#shared/model/passage.ts'
import { isCharacterEdge, isWordEdge, toCharacterEdges } from './find-edges.ts'
import { type FoldedText, foldQuery } from './find-fold.ts'
import type { Keeping } from './find-letters.ts'
import { compilePattern } from './find-pattern.ts'

export interface FindOptions {
  readonly matchCase: boolean
  readonly matchAccents: boolean
  readonly wholeWords: boolean
  /** the words are a regular expression of JavaScript, with its `u` flag */
  readonly pattern: boolean
}

export interface Question extends FindOptions {
  readonly words: string
}

export type Prepared =
  | {
      readonly status: 'ready'
      readonly question: Question
      next(folded: string, from: number): Hit | undefined
    }
  /** nothing was asked */
  | { readonly status: 'empty' }
  /** no pattern; `reason` is the engine's, in English */
  | { readonly status: 'invalid'; readonly reason: string }

/** A stretch of the folded text; it may be empty. */
export interface Hit {
  readonly start: number
  readonly end: number
}

/** How a text has to be folded for a question. */
export function keepingFor({ matchCase, matchAccents, pattern }: FindOptions): Keeping {
  // A pattern says itself what is capital, with `\p{Lu}`; its own flag makes it blind to case.
  return { isCaseKept: matchCase || pattern, isMarkKept: matchAccents, isLayoutKept: pattern }
}

/** Makes a question ready to be asked of texts folded by `keepingFor`. */
export function prepare(question: Question): Prepared {
  if (question.words === '') return { status: 'empty' }
  if (question.pattern) {
    const compiled = compilePattern(question.words, keepingFor(question), question.matchCase)
    if (compiled.status === 'invalid') return compiled
    const { pattern } = compiled
    return {
      status: 'ready',
      question,
      next(folded, from) {
        pattern.lastIndex = from
        const found = pattern.exec(folded)
        return found ? { start: found.index, end: found.index + found[0].length } : undefined
      },
    }
  }
  const wanted = foldQuery(question.words, keepingFor(question))
  if (wanted.trim() === '') return { status: 'empty' }
  return {
    status: 'ready',
    question,
    next(folded, from) {
      const start = folded.indexOf(wanted, from)
      return start < 0 ? undefined : { start, end: start + wanted.length }
    },
  }
}

/** Every place that answers the question, in the order of the text, none within another. */
export function* findAll(
  text: string,
  { folded, spanOf }: FoldedText,
  prepared: Extract<Prepared, { status: 'ready' }>,
): Generator<Span, void, void> {
  const { question, next } = prepared
  let end = 0
  for (let from = 0; from <= folded.length; ) {
    const hit = next(folded, from)
    if (!hit) return
    if (hit.end === hit.start) {
      from = hit.end + ((folded.codePointAt(hit.end) ?? 0) > 0xffff ? 2 : 1)
      continue
    }
    const span = accept(text, spanOf(hit.start, hit.end), question)
    if (span && span.start >= end) {
      end = span.end
      from = hit.end
      yield span
    } else from = question.pattern ? hit.end : hit.start + 1
  }
}

/** The span as it is shown; undefined when it is part of something that was not asked for. */
function accept(text: string, span: Span, question: Question): Span | undefined {
  if (question.matchAccents && !(isCharacterEdge(text, span.start) && isCharacterEdge(text, span.end)))
    return undefined
  const whole = toCharacterEdges(text, span)
  if (question.wholeWords && !(isWordEdge(text, whole.start) && isWordEdge(text, whole.end))) return undefined
  return whole
}
