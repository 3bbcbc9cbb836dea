/** Bringing texts in from the web, the clipboard and whole folders; the report of it; reading a text again. */
export default {
  actions: {
    address: 'Add a text from a web address…',
    folder: 'Add a folder…',
    report: 'Last import report',
    reread: 'Read again in another encoding, whole, or with lines joined…',
  },
  fromAddress: 'From a web address…',
  fromFolder: 'Add a folder…',
  walking_one: 'Looking through the folder: {{count, number}} file so far',
  walking_other: 'Looking through the folder: {{count, number}} files so far',

  address: {
    title: 'From a web address',
    field: 'Address',
    hint: 'It begins with https://',
    promise:
      'Scholion will ask {{host}} for this one page, once, without cookies. Nothing that the page refers to is fetched, and the text stays as it is now.',
    nothingYet: 'Nothing is fetched before you ask for it.',
    fetch: 'Fetch and add',
    whole: 'All of the page, not its article only',
  },

  report: {
    summary: '{{read}} · {{failed}} · {{skipped}}',
    read_one: '{{count, number}} came in',
    read_other: '{{count, number}} came in',
    failed_one: '{{count, number}} failed',
    failed_other: '{{count, number}} failed',
    skipped_one: '{{count, number}} left out',
    skipped_other: '{{count, number}} left out',
    untried_one: 'You stopped it: {{count, number}} file was not tried.',
    untried_other: 'You stopped it: {{count, number}} files were not tried.',
    how: 'Read as {{importer}}',
    encoding: 'encoding {{encoding}}',
    language: 'language {{language}}',
    hidden: 'Left out: it is hidden.',
    format: 'Left out: Scholion does not read this format.',
    reread: 'Another encoding…',
    unwrap: 'Join the lines of each paragraph',
    asVersion: 'Take it as a new version of “{{title}}” instead…',
    list: 'What became of each file',
    copy: 'Copy the report',
    copied: 'The report is on the clipboard.',
    notCopied: 'The clipboard could not be written to.',
    save: 'Save the report…',
    fileName: 'import-report',
    show: 'Show the report',
  },

  paste: {
    formatted: 'Formatted text',
    found: {
      html: 'The clipboard has formatted text: headings, lists, links and emphasis come along. Its words are shown here; change them, or choose plain text, and only the words are taken.',
    },
  },

  reread: {
    title: 'Read again',
    about:
      'The file that this text came from is read anew. What comes of it is a new version: you see what changes, and nothing is changed before you accept it.',
    encoding: 'Encoding',
    found: 'As found ({{encoding}})',
    asFound: 'As found in the file',
    whole: 'All of the page, not its article only',
    unwrap: 'Join lines up to a blank one',
    preview: 'How it begins',
    reading: 'Reading…',
    compare: 'Compare with the text as it is…',
  },
} as const
