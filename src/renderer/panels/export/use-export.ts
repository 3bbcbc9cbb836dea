/** An export as a dialog sees it: at rest, under way, or with its outcome. Stopped when the dialog goes. */
import { useSession } from '#renderer/session/react.tsx'
import type { JobRequest } from '#shared/host/jobs.ts'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../intake/job.ts'
import { type Exported, runExport } from './run.ts'

export type Stage =
  | { readonly status: 'choosing' }
  | { readonly status: 'running'; readonly progress: Progress }
  | Exported

export function useExport() {
  const session = useSession()
  const [stage, setStage] = useState<Stage>({ status: 'choosing' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const start = useCallback(
    async (request: JobRequest): Promise<Exported> => {
      const controller = new AbortController()
      running.current = controller
      setStage({ status: 'running', progress: { phase: 'reading', done: 0, total: 0 } })
      const outcome = await runExport(session, request, controller.signal, (progress) =>
        setStage({ status: 'running', progress }),
      )
      const isStopped = outcome.status === 'failed' && outcome.error.code === 'cancelled'
      setStage(isStopped ? { status: 'choosing' } : outcome)
      return outcome
    },
    [session],
  )
  const stop = useCallback(() => running.current?.abort(), [])
  const again = useCallback(() => setStage({ status: 'choosing' }), [])
  return { stage, start, stop, again }
}
