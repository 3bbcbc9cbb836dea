/** Citation styles, and references that go out. */
export default {
  /** language tag of these words */
  language: 'en',
  dialog: 'Citation style',
  action: 'Citation style…',
  use: 'Use this style',
  leave: 'Close',
  example: 'A passage',
  work: 'The work in a list',
  noExample: 'Open a text to see how it is cited.',
  addFile: 'Add a style file (.csl)…',
  removeStyle: 'Remove this style',
  added: 'Cited in “{{title}}” from now on.',
  removed: '“{{title}}” was removed.',
  hint: 'Copy citation (C) and Copy quotation (Shift+C) use it. Thousands of styles are at citationstyles.org; add the file of yours.',
  problems: {
    tooLong: 'This file is too long for a citation style ({{length}} characters; at most {{limit}}).',
    tooMany: 'The library keeps no more styles than these. Remove one first.',
    invalid: 'This is no well-formed style file: {{reason}}.',
    notStyle: 'This file is no citation style (CSL 1.0).',
    dependent: '“{{title}}” only refers to another style, “{{parent}}”. Add that one.',
    tooDeep: '“{{title}}” calls too many of its own parts to be used.',
  },
  liveLink: 'Copy link to the live page',
  style: 'Citation style',
  styles: {
    library: 'As chosen in the library',
    'scholion-short': 'Scholion short',
    apa: 'APA',
    'chicago-notes': 'Chicago (notes)',
    mla: 'MLA',
    oscola: 'OSCOLA',
  },
  dialect: 'Written for',
  dialects: { bibtex: 'BibTeX', biblatex: 'BibLaTeX (keeps kinds of works and subtitles)' },
  about:
    'Citations are formatted by citeproc-js, © 2009–2019 Frank Bennett (CPAL 1.0), in styles of the Citation Style Language project (CC BY-SA 3.0).',
} as const
