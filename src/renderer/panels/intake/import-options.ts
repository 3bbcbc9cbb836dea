/** What the reader wished of a text, as the host's jobs take it. */
import type { IntakeOptions } from './intake-state.ts'

interface Wishes {
  readonly role?: string
  readonly title?: string
  readonly options?: Record<string, string | boolean>
}

export function importOptions({ role, title, encoding, whole, unwrap }: IntakeOptions): Wishes {
  const chosen = {
    ...(encoding !== undefined && { encoding }),
    ...(whole && { whole }),
    ...(unwrap && { unwrap }),
  }
  return {
    ...(role !== undefined && { role }),
    ...(title !== undefined && { title }),
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
  }
}
