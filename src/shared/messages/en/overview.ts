/** The strip beside a text that shows where things lie in the whole of it. */
export default {
  label: 'Overview of the whole text: {{marks}}, {{links}}. J and K go from one to the next.',
  marks_one: '{{count}} highlight',
  marks_other: '{{count}} highlights',
  links_one: '{{count}} linked passage',
  links_other: '{{count}} linked passages',
} as const
