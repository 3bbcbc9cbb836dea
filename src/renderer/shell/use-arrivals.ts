/** Follows links from outside: those that the system handed to the app, those of this tab's address, those of other tabs. */
import { onHandedOver, takeArrival } from '#renderer/host/arrivals.ts'
import { attempt } from '#renderer/session/attempt.ts'
import { follow } from '#renderer/travel/follow.ts'
import { type Destination, destinationOf } from '#shared/host/deep-link.ts'
import { useEffect } from 'react'
import { useActionContext } from './use-actions.ts'

export function useArrivals(): void {
  const { session, panes, t } = useActionContext()
  useEffect(() => {
    const go = (destination: Destination | undefined): void => {
      if (destination) void attempt(session, t, () => follow(session, panes, destination, t))
    }
    const take = async (): Promise<void> => {
      const { link } = await session.host.arrival({})
      if (link !== null) go(destinationOf(link))
    }
    void take()
    go(takeArrival(window))
    const stops = [session.onArrival(() => void take()), onHandedOver(go)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, panes, t])
}
