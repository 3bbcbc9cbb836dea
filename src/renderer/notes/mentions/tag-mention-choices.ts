/** What `#` offers: the tags that the field for tags would offer, and the new one where one word is typed. Pure. */
import type { Tags } from '#shared/model/tag-tree.ts'
import { tagChoices } from '../tag-choices.ts'
import type { MentionChoice } from './choice.ts'

/** The choices for what is typed; with a space in it, it is prose unless a known tag has it. */
export function tagMentionChoices(
  tags: Tags,
  typed: string,
  countOf: (tag: string) => number,
): readonly MentionChoice[] {
  return tagChoices(tags, [], typed, countOf).flatMap((choice): MentionChoice[] => {
    if (choice.kind === 'new') {
      return /\s/u.test(typed) ? [] : [{ kind: 'new-tag', id: 'new', words: choice.label }]
    }
    const { tag, above } = choice
    const definition = tag.scopeNote?.definition ?? ''
    return [
      {
        kind: 'tag',
        id: tag.id,
        words: tag.label,
        above,
        definition,
        ...(tag.colour && { colour: tag.colour }),
      },
    ]
  })
}
