/** Help and results of the command line, and the words for what a job is doing. */
export default {
  description:
    'Close reading from the command line: texts, highlights, notes and links of a Scholion library.',
  version: 'print the version',
  help: 'print this help',
  library: 'the library’s folder (default: $SCHOLION_LIBRARY, else Scholion in your documents folder)',
  json: 'print JSON',
  document: 'id, start of an id, or title of a document',
  note: 'a note, in Markdown',
  'no-command': 'No command was given. See them all with: scholion --help',
  import: {
    summary: 'bring files in and print the ids of their documents; makes the library when there is none',
    files: 'texts (plain, Markdown, Word, OpenDocument, EPUB, …), or W3C annotations (.jsonld)',
    role: 'what the text is to you: article, charter, …',
    title: 'its title, when the file does not say it',
    encoding: 'for files that are not UTF-8: windows-1252, utf-16le, …',
    unwrap: 'join lines that were broken at a fixed width; blank lines end paragraphs',
    whole: 'all of a web page, not its article only',
  },
  documents: { summary: 'list the documents with their ids, roles, and numbers of annotations and notes' },
  show: { summary: 'print the text of a document with block numbers' },
  annotate: {
    summary: 'mark a passage and print the id of the annotation',
    quote: 'the words of the passage',
    nth: 'which of the places with these words, from 1',
    start: 'first character of the passage, counted from 0 in UTF-16 units',
    end: 'the character after its last',
    color: 'the highlighter (default: 1)',
    tags: 'tags, separated by commas; new ones are made',
  },
  annotations: { summary: 'list the annotations of the library or of one document' },
  link: {
    summary: 'link two annotations and print the id of the link',
    from: 'id of the annotation it starts at',
    to: 'id of the annotation it ends at',
    relation:
      'quotes, paraphrases, interprets, applies, supports, contradicts, weakens, omits, defines, see-also, or a word of your own',
  },
  links: { summary: 'list the links with the words at both ends' },
  export: {
    summary: 'write documents, or the whole library, in another format',
    documents: 'documents to export (default: all)',
    format: 'the format; --list prints them',
    output: 'file or folder to write to (default: standard output)',
    force: 'replace a file that is already there',
    language: 'language of the labels in the file (default: yours)',
    list: 'list the formats',
  },
  'import-annotations': {
    summary:
      'bring in W3C Web Annotations (JSON-LD), with the documents they stand on where the file has them',
    file: 'a .jsonld file',
    document: 'where annotations go that name no known source',
    result: 'Added: {{added}}. Without a place in their text: {{orphans}}.',
  },
  'import-codebook': {
    summary: 'bring in the codes of a REFI-QDA codebook (.qdc) as tags',
    file: 'a .qdc file',
    result: 'Codes: {{codes}}. New tags: {{added}}. Completed: {{filled}}.',
  },
  history: {
    summary:
      'list the last changes, the newest first: number, time, what was done, how many records, to what',
    limit: 'how many (default: 20)',
    over: '{{done}}: {{step}}',
  },
  verify: {
    summary: 'check every record, anchor and link end; exit 1 if anything is wrong',
    right: 'All is right: {{documents}} documents, {{annotations}} annotations, {{links}} links.',
    wrong: 'The library has faults: {{count}}.',
  },
  serve: {
    summary: 'open the desk in a browser and stay in the foreground',
    port: 'the port; 0 for any free one',
    'no-open': 'print the address instead of opening a window',
  },
  phase: { reading: 'Reading', writing: 'Writing' },
} as const
