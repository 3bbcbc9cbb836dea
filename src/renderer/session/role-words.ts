/** What a text is called by its role, in the reader's language; a reader's own roles are their own words. */
import type { TFunction } from 'i18next'

export function roleWords(role: string, t: TFunction): string {
  return t(`panels.document.roles.${role}`, { defaultValue: role })
}
