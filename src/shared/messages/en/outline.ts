/** The outline: the headings of a text. */
export default {
  title: 'Outline',
  tree: 'Headings of {{title}}',
  side: 'Which text',
  noWords: 'A heading without words',
  count_one: '{{count}} annotation',
  count_other: '{{count}} annotations',
  emptyTitle: 'No headings in this text',
  empty:
    'In Markdown a heading begins with #; in plain text it is a short line by itself that does not end in a full stop. P and Shift+P go from paragraph to paragraph.',
  noTextTitle: 'No text here',
  noText: 'Open a text: its headings are listed here, and the one being read is marked.',
} as const
