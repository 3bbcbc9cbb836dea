/** The codebook: a new tag, and what can be done with the one chosen in the panel of tags, or with one that is asked for. */
import { TAG_DIALOGS } from '#renderer/panels/tags/tag-deeds.ts'
import { chosenTag } from '#renderer/session/codebook.ts'
import type { Session } from '#renderer/session/session.ts'
import type { Action } from '../action.ts'

const canChange = ({ status }: Session): boolean => status.getState().readOnly === null
const hasTags = ({ library }: Session): boolean => library.tags.size > 0

/** The chosen tag counts while its panel is open; else the dialog asks which one. */
function about(session: Session): { about?: string } {
  const tag = session.passing.store.getState().panel === 'tags' ? chosenTag(session) : undefined
  return tag === undefined ? {} : { about: tag }
}

const deeds = Object.entries(TAG_DIALOGS).map(
  ([id, dialog]): Action => ({
    id: `tag.${id}`,
    label: `codebook.actions.${id}`,
    enabled: (session) => canChange(session) && hasTags(session),
    run: ({ session }) => session.window.setState({ dialog: { id: dialog, ...about(session) } }),
  }),
)

const actions: readonly Action[] = [
  {
    id: 'tag.new',
    label: 'codebook.actions.new',
    enabled: canChange,
    run: ({ session }) => session.window.setState({ dialog: { id: 'new-tag' } }),
  },
  ...deeds,
  {
    id: 'tag.show',
    label: 'codebook.actions.show',
    enabled: hasTags,
    run: ({ session }) => session.window.setState({ dialog: { id: 'show-tag', ...about(session) } }),
  },
]
export default actions
