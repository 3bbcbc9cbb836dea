/** The export dialog: its preview, and what an export left out. */
export default {
  preview: 'How it begins',
  coming: 'Looking…',
  noPreview: 'This format is for another program; there is nothing to show beforehand.',
  goesOn: '… and so on.',
  toPrint:
    'For a PDF, open the page in a browser and print it: its sheets have their own margins and running titles.',
  nothingLost: 'Nothing was left out beyond what this format never carries.',
  lost: 'Left out of this file:',
  loss: '{{what}}: {{count}}',
} as const
