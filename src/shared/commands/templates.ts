/** Templates for notes that go out: kept with the library under names of the reader's. */
import { change } from '#shared/changes/change.ts'
import {
  DEFAULT_SETTINGS,
  type Settings,
  TEMPLATES_LIMIT,
  templateNameSchema,
  templateTextSchema,
} from '#shared/model/settings.ts'
import { z } from '#shared/model/zod.ts'
import { CommandError, defineCommand } from './command.ts'

/** Keeps a template; `was` is its name so far when it gets another one. Refuses a name that another template has. */
export const keepTemplate = defineCommand({
  id: 'templates.keep',
  scope: 'session',
  args: z.object({ name: templateNameSchema, text: templateTextSchema, was: z.string().exactOptional() }),
  run(library, { name: given, text, was }) {
    const before = library.settings.get('library') ?? null
    const settings = before ?? DEFAULT_SETTINGS
    const name = given.trim()
    const templates = { ...settings.templates }
    if (name === '') throw new CommandError('template-name', 'A template needs a name.')
    if (was !== name && Object.hasOwn(templates, name))
      throw new CommandError('template-there', `There is already a template “${name}”.`, { name })
    if (was !== undefined) delete templates[was]
    templates[name] = text
    if (Object.keys(templates).length > TEMPLATES_LIMIT) {
      const limit = TEMPLATES_LIMIT
      throw new CommandError('template-many', `A library keeps at most ${limit} templates.`, { limit })
    }
    return { changes: [change('settings', before, withTemplates(settings, templates))], params: { name } }
  },
})

export const removeTemplate = defineCommand({
  id: 'templates.remove',
  scope: 'session',
  args: z.object({ name: z.string() }),
  run(library, { name }) {
    const before = library.settings.get('library') ?? null
    if (!before?.templates || !Object.hasOwn(before.templates, name))
      throw new CommandError('missing', `There is no template ${name}.`, { what: 'template', id: name })
    const { [name]: _gone, ...left } = before.templates
    return { changes: [change('settings', before, withTemplates(before, left))], params: { name } }
  },
})

/** A library without templates has no field for them: so undoing gives back the same file. */
function withTemplates(settings: Settings, templates: Readonly<Record<string, string>>): Settings {
  const { templates: _before, ...rest } = settings
  const sorted = Object.entries(templates).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return sorted.length === 0 ? rest : { ...rest, templates: Object.fromEntries(sorted) }
}
