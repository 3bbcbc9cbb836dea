/** Whether something is worth saying that it is waited for: what comes at once shows nothing in between. */
import { useEffect, useState } from 'react'

/** Milliseconds before waiting is shown. */
const LATE = 400

/** True once `isWaiting` has lasted. */
export function useLate(isWaiting: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isWaiting) return undefined
    const timer = setTimeout(() => setLate(true), LATE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isWaiting])
  return isWaiting && isLate
}
