/** A note template once it is read: words, variables and choices between parts. Templates do not call each other. */
import type { VariableName } from './variables.ts'

export interface Condition {
  readonly name: VariableName
  /** without it, the variable is to have any words at all */
  readonly than?: { readonly equal: boolean; readonly words: string }
}

export interface Branch {
  /** undefined for the last one, `{{else}}` */
  readonly when?: Condition
  readonly parts: readonly Part[]
}

export type Part =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'variable'
      readonly name: VariableName
      readonly attributes: Readonly<Record<string, string>>
    }
  | { readonly kind: 'choice'; readonly branches: readonly Branch[] }

export type Template = readonly Part[]

/** What is wrong with a template, and where: `code` is a key under `templates.problems`; counted from 1. */
export interface TemplateProblem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly line: number
  readonly column: number
}

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problem: TemplateProblem }

/** Tags in a template, and how deep its conditions stand in each other. */
export const TAG_LIMIT = 500
export const DEPTH_LIMIT = 16
