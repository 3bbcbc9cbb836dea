/** What the live region says of what was done, for those who listen. */
export default {
  highlighted: 'Highlighted: {{colour}}.',
  memo: 'Memo added',
  restyled_one: 'Highlight now: {{words}}',
  restyled_other: '{{count, number}} highlights now: {{words}}',
  tagged: 'Tagged: {{tags}}.',
  untagged: 'Tag taken off: {{tags}}.',
  passages_one: '{{count, number}} passage.',
  passages_other: '{{count, number}} passages.',
  linked: 'Linked: {{relation}}',
  linking: 'Link from “{{words}}”. Choose the other end.',
  linkingStopped: 'Link given up',
  selectionGone: 'Nothing selected',
  disarmed: 'Selections are no longer marked automatically',
  undo: 'Undone: {{step}}',
  redo: 'Redone: {{step}}',
  done: 'Done: {{step}}',
} as const
