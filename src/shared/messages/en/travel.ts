/** Going about in the texts. */
export default {
  next: { sentence: 'Next sentence', paragraph: 'Next paragraph', heading: 'Next heading' },
  previous: { sentence: 'Previous sentence', paragraph: 'Previous paragraph', heading: 'Previous heading' },
  extend: {
    sentence: 'Select to the next sentence',
    paragraph: 'Select to the next paragraph',
    heading: 'Select to the next heading',
  },
  extendBack: {
    sentence: 'Select to the previous sentence',
    paragraph: 'Select to the previous paragraph',
    heading: 'Select to the previous heading',
  },
  back: 'Back in this pane',
  forward: 'Forward in this pane',
  said: { end: 'No further in this pane', back: 'Back where you were', forward: 'Forward again' },
} as const
