/** Files and folders dropped on the window become documents; dropped on a pane, they open there. */
import { bringDropped } from '#renderer/panels/intake/bring-dropped.ts'
import { droppedSources } from '#renderer/panels/intake/sources.ts'
import type { Side } from '#shared/model/desk.ts'
import { SIDES } from '#shared/model/desk.ts'
import type { DragEvent } from 'react'
import { attempt } from '#renderer/session/attempt.ts'
import { useActionContext } from './use-actions.ts'

interface DropHandlers {
  onDragOver(event: DragEvent): void
  onDrop(event: DragEvent): void
}

export function useDrop(): DropHandlers {
  const context = useActionContext()
  const isFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    onDragOver(event) {
      if (!isFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = context.session.status.getState().readOnly ? 'none' : 'copy'
    },
    onDrop(event) {
      if (!isFiles(event)) return
      event.preventDefault()
      const dropped = droppedSources(context.session, event.dataTransfer)
      const side = sideUnder(event.target)
      if (context.session.status.getState().readOnly) return
      attempt(
        context.session,
        context.t,
        async () => void (await bringDropped(context.session, dropped, side ? { side } : {})),
      )
    },
  }
}

function sideUnder(target: EventTarget): Side | undefined {
  const name =
    target instanceof Element ? target.closest<HTMLElement>('[data-side]')?.dataset['side'] : undefined
  return SIDES.find((side) => side === name)
}
