/** How highlights to come are marked, and what changing it did. */
export default {
  here_one: 'The highlight is marked with: {{mark}}',
  here_other: '{{count}} highlights are marked with: {{mark}}',
  next: 'New highlights: {{mark}}',
  style: 'New highlights: {{colour}}, {{mark}}',
  choose: 'How new highlights are marked',
} as const
