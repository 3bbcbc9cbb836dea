/** Links to a place in the library, copied and followed. */
export default {
  copy: 'Copy link to this passage',
  follow: 'Go to a copied link…',
  words: 'deep link URL address scholion open',
  title: 'Go to a copied link',
  go: 'Go there',
  field: 'Link',
  hint: 'It begins with scholion://open and leads to a text, a passage or an annotation of this library.',
  noLink: 'This is no link to a place in a library. Copy one with “Copy link to this passage”.',
  gone: {
    document:
      'This link leads to a text that is not in this library. Open the library that it was copied from.',
    annotation: 'The annotation that this link leads to is not in this library. Its text is shown.',
    passage: 'The version that this link leads to is not in this library. The current one is shown.',
  },
  trashed: {
    document: 'The text that this link leads to is in the trash. Restore it from the panel Trash.',
    annotation: 'The annotation that this link leads to is in the trash. Its text is shown.',
  },
  elsewhere: 'The passage is shown elsewhere',
  handedOver: 'Another window has Scholion open and went to the passage. This one can be closed.',
} as const
