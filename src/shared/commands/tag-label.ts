/** What a tag may be called: something, and what no other tag is called. Labels are compared by `tagKey`. */
import type { Library } from '#shared/model/library.ts'
import { type Tag, tagKey } from '#shared/model/tag.ts'
import { CommandError } from './command.ts'

/** The label as it is kept. Refused when it is empty or another tag's; `own` may keep its name. */
export function freeLabel(library: Library, label: string, own?: string): string {
  const clash = tagOfLabel(library, label)
  if (clash && clash.id !== own)
    throw new CommandError('tag-exists', `There is already a tag “${clash.label}”.`, { label: clash.label })
  return tidyLabel(label)
}

/** The tag that has this label already. */
export function tagOfLabel(library: Library, label: string): Tag | undefined {
  const key = tagKey(label)
  return [...library.tags.values()].find((tag) => tagKey(tag.label) === key)
}

/** White space folded, in one form of Unicode. Refused when nothing is left. */
export function tidyLabel(label: string): string {
  if (tagKey(label) === '') throw new CommandError('tag-empty', 'A tag needs a name.')
  return label.replace(/\s+/gu, ' ').trim().normalize('NFC')
}
