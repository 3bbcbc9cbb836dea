/** The reading pane: the text, the popover at a selection, what is said about highlights. */
export default {
  pane: { left: 'Left text', right: 'Right text' },
  opening: 'Opening the text…',
  empty: 'This text has no words.',
  failed: 'This text could not be opened.',
  retry: 'Try again',
  colours: { '1': 'Amber', '2': 'Rose', '3': 'Leaf', '4': 'Sky', '5': 'Violet' },
  popover: {
    label: 'What to do with the selection',
    note: 'Note',
    link: 'Link',
    tag: 'Tag',
    cite: 'Cite',
    citeTitle: 'Copy citation',
    linkHere: 'Link here',
    to: { words: 'Whole words', sentence: 'Sentence' },
    toTitle: { words: 'Select the whole words', sentence: 'Select the whole sentence' },
  },
  described: {
    plain: 'Annotated',
    highlight: 'Highlight, {{colour}}: “{{quote}}”.',
    note: 'Highlight, {{colour}}: “{{quote}}”. Note: {{note}}',
  },
  pile_one: '{{count}} annotation here',
  pile_other: '{{count}} annotations here',
  copied: 'Copied: {{words}}',
  notCopied: 'The browser did not allow copying. The citation is: {{words}}',
} as const
