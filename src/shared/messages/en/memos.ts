/** Memos and notes on whole texts. */
export default {
  title: 'Memos',
  library: 'About the library',
  document: 'About: {{title}}',
  new: 'New memo',
  newOn: 'New note on: {{title}}',
  label: 'Memo: {{words}}',
  begun: 'New memo',
  edit: 'Edit',
  history: 'Earlier versions…',
  remove: 'Move to the trash',
  menu: 'What to do with this memo',
  emptyTitle: 'No memos yet',
  nothing: 'Write down what belongs to no passage: a question, a plan, what a text is worth as a whole.',
  none: 'None yet.',
  actions: {
    memo: 'New memo',
    document: 'Write a note on the whole text',
    history: 'Earlier versions of the note…',
  },
} as const
