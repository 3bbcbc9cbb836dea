/** Which citation style is in use in a library, and the styles that the reader added to it. */
import { change } from '#shared/changes/change.ts'
import { DEFAULT_SETTINGS, ownStyleSchema } from '#shared/model/settings.ts'
import { z } from '#shared/model/zod.ts'
import { defineCommand } from './command.ts'

/** Cites by a style from now on; without one, in short. */
export const chooseStyle = defineCommand({
  id: 'settings.style.choose',
  scope: 'session',
  args: z.object({ style: z.string().max(500).exactOptional() }),
  run(library, { style }) {
    const before = library.settings.get('library') ?? null
    const { style: _before, ...settings } = before ?? DEFAULT_SETTINGS
    return { changes: [change('settings', before, { ...settings, ...(style !== undefined && { style }) })] }
  },
})

/** Keeps a style and cites by it; one of the same id is replaced. */
export const addStyle = defineCommand({
  id: 'settings.style.add',
  scope: 'session',
  args: z.object({ style: ownStyleSchema }),
  run(library, { style }) {
    const before = library.settings.get('library') ?? null
    const settings = before ?? DEFAULT_SETTINGS
    const others = (settings.styles ?? []).filter(({ id }) => id !== style.id)
    const after = { ...settings, styles: [...others, style], style: style.id }
    return { changes: [change('settings', before, after)], params: { title: style.title } }
  },
})

/** Takes an added style away; what cited by it cites in short. */
export const removeStyle = defineCommand({
  id: 'settings.style.remove',
  scope: 'session',
  args: z.object({ style: z.string().max(500) }),
  run(library, { style }) {
    const before = library.settings.get('library')
    const found = before?.styles?.find(({ id }) => id === style)
    if (!before || !found) return { changes: [] }
    const { styles: _styles, style: chosen, ...rest } = before
    const styles = (before.styles ?? []).filter(({ id }) => id !== style)
    const after = {
      ...rest,
      ...(styles.length > 0 && { styles }),
      ...(chosen !== undefined && chosen !== style && { style: chosen }),
    }
    return { changes: [change('settings', before, after)], params: { title: found.title } }
  },
})
