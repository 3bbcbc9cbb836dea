/** Tells what of a word processor's file was not taken over as it stands. */
import type { ImportTools } from './importer.ts'

export interface Left {
  readonly insertions?: number | undefined
  readonly deletions?: number | undefined
  readonly comments: number
  readonly formulas: number
  /** headings that have a number only where they are drawn */
  readonly numbers?: number | undefined
}

/** One remark for each kind of thing that there was. */
export function tellLeft(
  { insertions = 0, deletions = 0, numbers = 0, comments, formulas }: Left,
  tools: ImportTools,
): void {
  if (insertions + deletions > 0) {
    const message = `Tracked changes: ${insertions} insertions were kept, ${deletions} deletions left out.`
    tools.report({ code: 'changes-accepted', params: { insertions, deletions }, message })
  }
  if (comments > 0) {
    const message = `Comments in the file were left out: ${comments}.`
    tools.report({ code: 'comments-left', params: { count: comments }, message })
  }
  if (formulas > 0) {
    const message = `Formulas and embedded objects were left out: ${formulas}.`
    tools.report({ code: 'formulas-left', params: { count: formulas }, message })
  }
  if (numbers > 0) {
    const message = `Headings that are numbered by the program itself came without their numbers: ${numbers}.`
    tools.report({ code: 'numbers-left', params: { count: numbers }, message })
  }
}
