/** The relations that come with every library, in both directions. */
export default {
  quotes: { label: 'quotes', inverse: 'is quoted by' },
  paraphrases: { label: 'paraphrases', inverse: 'is paraphrased by' },
  interprets: { label: 'interprets', inverse: 'is interpreted by' },
  applies: { label: 'applies', inverse: 'is applied by' },
  supports: { label: 'supports', inverse: 'is supported by' },
  contradicts: { label: 'contradicts', inverse: 'is contradicted by' },
  weakens: { label: 'weakens', inverse: 'is weakened by' },
  omits: { label: 'omits', inverse: 'is omitted by' },
  defines: { label: 'defines', inverse: 'is defined by' },
  'see-also': { label: 'see also', inverse: 'see also' },
} as const
