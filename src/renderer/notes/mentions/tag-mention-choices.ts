/** What `#` offers: the tags that the field for tags would offer, and the new one, where a few words are typed. Pure. */
import type { Tags } from '#shared/model/tag-tree.ts'
import { tagChoices } from '../tag-choices.ts'
import type { MentionChoice } from './choice.ts'

/** Words that a new tag may have here: who types more, or a sign that ends a clause, is writing the note. */
const MOST_WORDS = 5
const ENDS_CLAUSE = /[.,;:!?…]/u

/** The choices for what is typed; what cannot be a new tag is prose unless a known tag has it. */
export function tagMentionChoices(
  tags: Tags,
  typed: string,
  countOf: (tag: string) => number,
): readonly MentionChoice[] {
  return tagChoices(tags, [], typed, countOf).flatMap((choice): MentionChoice[] => {
    if (choice.kind === 'new') {
      return isProse(typed) ? [] : [{ kind: 'new-tag', id: 'new', words: choice.label }]
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

/** A number with words behind it is no tag either: “#1 is the best”. */
function isProse(typed: string): boolean {
  const words = typed.trim().split(/\s+/u)
  if (words.length === 1) return false
  return words.length > MOST_WORDS || ENDS_CLAUSE.test(typed) || /^\d/u.test(typed)
}
