/** A desk: which texts lie side by side. Reading places are not in the library (decisions.md 4). */
import { idSchema } from './ids.ts'
import { lineSchema } from './primitives.ts'
import { z } from './zod.ts'

export const paneSchema = z.object({ document: idSchema, version: idSchema })
export type Pane = z.infer<typeof paneSchema>

/** The two sides of a desk. */
export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]

export const deskSchema = z.object({
  id: idSchema,
  title: lineSchema.min(1),
  /** left and right; null is an empty side */
  panes: z.tuple([paneSchema.nullable(), paneSchema.nullable()]),
  layout: z.object({ split: z.number().min(0.1).max(0.9) }),
})
export type Desk = z.infer<typeof deskSchema>

/** The pane at one side of a desk. */
export function paneAt(desk: Desk, side: Side): Pane | null {
  return desk.panes[side === 'left' ? 0 : 1]
}

/** The side across the gutter. */
export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}
