/** Versions of a text on the command line. */
export default {
  of: 'the file is a new version of this document: print what it means for the annotations, and enter it',
  plan: 'with --version-of: print the table and change nothing',
  accept:
    'with --version-of: which annotations go to the new version: exact, moved, reworded, reworded:0.9 (from that likeness), none (default: exact,moved)',
  keep: 'with --version-of: keep reading the old version; the new one is kept beside it',
  summary: {
    versions: 'list the versions of a document: id, when, words, annotations, file',
    orphans: 'list annotations that stand on an older version of their text',
  },
  acceptProposed:
    'accept the places proposed for annotations of other programs, from this likeness on (0–1; default: all that are proposed)',
  acceptedProposed: 'Proposed places accepted: {{count}}.',
  result:
    'Exact: {{exact}}. Moved: {{moved}}. Reworded: {{reworded}}. Lost: {{lost}}. Proposed: {{proposed}} of {{all}}.',
  accepted: 'Taken to the new version: {{count}}.',
  same: 'The text is the same as the current version; nothing was added.',
  reason: {
    'not-found': 'not found',
    ambiguous: 'several places',
    'below-threshold': 'too few of its words',
  },
  proposed: 'proposed',
  asks: 'asks',
  current: 'current',
  left: 'left',
  refused: 'refused',
} as const
