/** Names of formats that come in and go out, by their ids, and what the outgoing ones leave out. */
export default {
  chosen: 'Selected annotations',
  library: 'Library',
  'plain-text': 'Plain text',
  markdown: 'Markdown',
  html: 'Web page (HTML)',
  mhtml: 'Web page in one file (MHTML)',
  'w3c-json-ld': 'W3C Web Annotation (JSON-LD)',
  qdc: 'REFI-QDA codebook',
  drops: {
    ids: 'ids of annotations and links',
    positions: 'exact positions in the text',
    colours: 'highlight colours',
    texts: 'the texts themselves',
    annotations: 'annotations and notes',
    tagExamples: 'example passages of tags',
    desks: 'desks',
    images: 'images',
    originals: 'the original files',
  },
} as const
