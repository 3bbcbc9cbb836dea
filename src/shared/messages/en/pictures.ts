/** Pictures in a text. */
export default {
  enlarge: 'Picture, open larger: {{alt}}',
  noAlt: 'No words describe this picture',
  absent: 'A picture that did not come with the text. Nothing is fetched. It is at:',
  title: 'Picture',
  size: '{{width}} × {{height}} pixels',
  show: 'Show picture larger',
  none: 'There is no picture here',
} as const
