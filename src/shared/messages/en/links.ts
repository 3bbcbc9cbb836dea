/** Links: the gutter and the dialog. */
export default {
  gutter: {
    label: 'Links between the texts',
    away_one: '{{count}} link to a text that is not open; {{words}}: {{from}} → {{to}}',
    away_other: '{{count}} links to texts that are not open; the first: {{words}}: {{from}} → {{to}}',
  },
  counts: {
    above_one: '{{count}} link ends further up',
    above_other: '{{count}} links end further up',
    below_one: '{{count}} link ends further down',
    below_other: '{{count}} links end further down',
  },
  dialog: {
    title: 'Link two passages',
    editTitle: 'Edit the link',
    relation: 'Relation',
    suggestions: 'Relations',
    create: 'New relation “{{label}}”…',
    inverse: 'Read from the other end',
    inverseHint: 'is … by',
    why: 'Why (optional)',
    swap: 'Swap the ends',
    link: 'Link',
    save: 'Save',
    cancel: 'Cancel',
    remove: 'Remove the link',
    enter: 'link',
    escape: 'stop',
    whole: 'The whole text',
  },
  removed: 'Link moved to the trash',
  undo: 'Undo',
} as const
