/** What the panel does to annotations, one or many, each in one step of undo. What cannot be done is said, with the reason. */
import { attempt } from '#renderer/session/attempt.ts'
import type { Session } from '#renderer/session/session.ts'
import { tagMany } from '#shared/commands/annotation-batch.ts'
import { removeAnnotations, restyleAnnotations, type TagChoice } from '#shared/commands/annotations.ts'
import type { Command } from '#shared/commands/command.ts'
import type { Style } from '#shared/model/annotation.ts'
import type { TFunction } from 'i18next'
import { sayWithUndo } from '../deeds.ts'

/** More than this many are changed where the library is: what is sent there then are their ids, not their records. */
const FEW = 200

/** Puts tags on and takes tags off. */
export function tagThem(
  session: Session,
  t: TFunction,
  annotations: readonly string[],
  { add = [], drop = [] }: { readonly add?: readonly TagChoice[]; readonly drop?: readonly string[] },
): void {
  run(session, t, tagMany, { annotations: [...annotations], add: [...add], drop: [...drop] })
}

/** Another colour, another mark, or both. */
export function restyleThem(
  session: Session,
  t: TFunction,
  annotations: readonly string[],
  style: Partial<Style>,
): void {
  if (style.colour !== undefined) session.passing.store.setState({ lastColour: style.colour })
  run(session, t, restyleAnnotations, { annotations: [...annotations], style })
}

/** To the trash, with the way back in the message; answers whether that could be begun. */
export function removeThem(session: Session, t: TFunction, annotations: readonly string[]): boolean {
  const { focus } = session.window.getState()
  const isDone = run(session, t, removeAnnotations, { annotations: [...annotations] }, () =>
    sayWithUndo(session, t, t('panels.annotations.removed', { count: annotations.length })),
  )
  const isFocusGone = focus !== null && annotations.includes(focus)
  if (isDone) session.window.setState({ hover: null, ...(isFocusGone && { focus: null, editing: null }) })
  return isDone
}

function run<A extends { readonly annotations: readonly string[] }>(
  session: Session,
  t: TFunction,
  command: Command<A>,
  args: NoInfer<A>,
  onDone: () => void = () => {},
): boolean {
  return attempt(session, t, () => {
    if (args.annotations.length > FEW) return session.perform(command, args).then(onDone)
    session.run(command, args)
    onDone()
    return undefined
  })
}
