/** Names of formats that come in and go out, by their ids, and what the outgoing ones leave out. */
export default {
  library: 'Library',
  'plain-text': 'Plain text',
  markdown: 'Markdown',
  'w3c-json-ld': 'W3C Web Annotation (JSON-LD)',
  drops: {
    ids: 'ids of annotations and links',
    positions: 'exact positions in the text',
    colours: 'highlight colours',
    texts: 'the texts themselves',
    desks: 'desks',
    images: 'images',
    originals: 'the original files',
  },
} as const
