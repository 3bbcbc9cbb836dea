/** Footnotes and endnotes while reading. */
export default {
  show: 'Show footnote, or go back from it',
  label: 'Note {{sign}}',
  hint: 'Click the sign, or press Enter, to go to the note',
  back: 'Back to the text',
  there: 'Note {{sign}}',
  backAt: 'Back at the sign {{sign}}',
  said: 'Note: {{words}}',
  none: 'There is no footnote here',
} as const
