/** The pages of the original of a text. */
export default {
  toggle: 'Pages of the original, or the reading text',
  show: 'Show the pages of the original',
  back: 'Show the reading text',
  bar: 'Pages of the original',
  name: 'Pages of the original',
  page: 'Page {{label}}',
  zoom: '{{share, number(style: percent)}}',
  larger: 'Larger pages',
  smaller: 'Smaller pages',
  fit: 'Pages as wide as the column',
  opening: 'Opening the original… {{share, number(style: percent)}}',
  failed: {
    missing: 'The library did not give the original file. The reading text is whole.',
    broken: 'The original file could not be read as a PDF. The reading text is whole.',
    locked: 'The original file is locked with a password. The reading text is whole.',
  },
  notDrawn: 'This page could not be drawn. Its words are in the reading text.',
  outside: 'These words stand on the page and are not part of the text, so they cannot be marked.',
} as const
