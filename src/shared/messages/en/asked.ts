/** Annotations from elsewhere whose very words are not in their text: what is proposed, and what can be done. */
export default {
  proposed: 'Not these very words. Proposed ({{percent}} % alike):',
  nowhere: 'Not these very words; no place is proposed in the current version',
  show: 'Show the proposed place',
  accept: 'Accept the proposed place',
  acceptShort: 'Accept',
  acceptThis: 'Accept the proposed place of “{{quote}}”',
  accepted: 'The annotation stands in the proposed place.',
  acceptAll: 'Accept all {{count, number}} proposed places',
  acceptAllHere: 'Accept all proposed places of this text',
  acceptedMany_one: '{{count, number}} annotation stands in its proposed place.',
  acceptedMany_other: '{{count, number}} annotations stand in their proposed places.',
  leave: 'Leave it without a place',
  waiting_one:
    '{{count}} has only words like its own in the text: it waits under Versions for you to accept its place.',
  waiting_other:
    '{{count}} have only words like their own in the text: they wait under Versions for you to accept their places.',
  orphan: 'proposed ({{percent}} %)',
} as const
