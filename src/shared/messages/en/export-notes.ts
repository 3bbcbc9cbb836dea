/** English: notes that go out: how they are grouped, and words inside the files. */
export default {
  /** BCP 47 */
  language: 'en',
  group: 'Grouped by',
  groups: {
    order: 'Order of the text',
    tag: 'Tag',
    colour: 'Colour',
    relation: 'Relation of links',
    date: 'Date',
  },
  without: {
    tag: 'Without a tag',
    colour: 'Without a colour',
    relation: 'Without a link',
    date: 'Without a date',
  },
  template: 'Template of a note',
  documents: 'Documents',
  contents: 'Contents',
  tags: 'Tags: {{tags}}',
  notes: 'Notes',
  comments: 'Comments',
  whole: 'What is written',
  wholes: {
    notes: 'The notes',
    text: 'The whole text, with the notes as comments on it',
  },
  pictures: 'With the pictures of the text',
  comment: 'Note {{number}}',
  picture: 'Picture: {{alt}}',
  index: 'Index',
}
