/** Names of commands, as in “Undo Add highlight”, by their ids: `annotation.add` is `commands.annotation.add`. */
export default {
  annotation: {
    add: 'Add highlight',
    restyle: 'Change highlight',
    note: 'Edit note',
    tag: 'Change tags',
    retarget: 'Move bounds',
    remove: 'Remove highlight',
  },
  annotations: { import: 'Import annotations' },
  link: { add: 'Add link', edit: 'Edit link', remove: 'Remove link' },
  relation: { edit: 'Rename relation' },
  tag: { edit: 'Edit tag', remove: 'Remove tag' },
  document: { import: 'Add document', edit: 'Edit document', remove: 'Remove document' },
  desk: {
    add: 'New desk',
    edit: 'Arrange desk',
    open: 'Open in pane',
    swap: 'Swap panes',
    remove: 'Remove desk',
  },
  settings: { creator: 'Change name', colour: 'Name colour' },
  example: { clear: 'Clear the example annotations' },
  trash: { restore: 'Restore from trash', empty: 'Empty trash' },
  library: { create: 'Create library' },
  undo: 'Undo',
  redo: 'Redo',
} as const
