/** One thing the list of mentions offers. */
export type MentionChoice =
  | {
      readonly kind: 'passage'
      readonly id: string
      readonly document: string
      /** the quote, or the first words of a note without one */
      readonly words: string
      readonly title: string
      readonly colour?: number
    }
  | { readonly kind: 'document'; readonly id: string; readonly words: string }
  | {
      readonly kind: 'tag'
      readonly id: string
      readonly words: string
      /** the labels above it, outermost first */
      readonly above: readonly string[]
      readonly colour?: number
      readonly definition: string
    }
  | { readonly kind: 'new-tag'; readonly id: 'new'; readonly words: string }
