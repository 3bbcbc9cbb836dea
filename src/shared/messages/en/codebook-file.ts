/** English: codebooks that come in and go out as files. */
export default {
  // before the parts of a scope note, in files; what is written here is read again
  when: 'When to use:',
  whenNot: 'When not to use:',
  import: 'Import a codebook…',
  added_one: '{{count}} tag is new.',
  added_other: '{{count}} tags are new.',
  filled_one: '{{count}} was completed.',
  filled_other: '{{count}} were completed.',
  nothing: 'Your tags have all of it already.',
} as const
