/** Actions in components: what they need, and how one looks as a line of a menu. */
import { useGeometry } from '#renderer/geometry/react.tsx'
import { useSession } from '#renderer/session/react.tsx'
import type { MenuEntry } from '#renderer/ui/menu.tsx'
import type { LucideIcon } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type ActionContext, isEnabled, nameOf } from './action.ts'
import { perform } from './ask.ts'
import { showKeys } from './keys.ts'
import { ACTIONS } from './registry.ts'
import { keysOf } from './shortcuts.ts'

export function useActionContext(): ActionContext {
  const session = useSession()
  const panes = useGeometry()
  const { t } = useTranslation()
  return useMemo(() => ({ session, panes, t }), [session, panes, t])
}

/** The first key of an action as it is written on this platform; undefined when it has none. */
export function shownKey(id: string, { session, t }: ActionContext): string | undefined {
  const action = ACTIONS.get(id)
  const { platform } = session.capabilities
  const keys = action && keysOf(action, session)[0]
  return keys === undefined ? undefined : showKeys(keys, platform, t)
}

/** A line of a menu for an action. Throws for an id that nobody has: a bug. */
export function entryFor(id: string, context: ActionContext, icon?: LucideIcon): MenuEntry {
  const action = ACTIONS.get(id)
  if (!action) throw new Error(`there is no action ${id}`)
  return {
    id,
    label: nameOf(action, context.session, context.t),
    keys: shownKey(id, context),
    isDisabled: !isEnabled(action, context.session),
    run: () => perform(action, context),
    ...(icon && { icon }),
  }
}
