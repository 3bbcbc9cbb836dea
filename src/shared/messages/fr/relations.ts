/** Les relations fournies avec chaque bibliothèque, dans les deux sens. */
export default {
  quotes: { label: 'cite', inverse: 'est cité par' },
  paraphrases: { label: 'paraphrase', inverse: 'est paraphrasé par' },
  interprets: { label: 'interprète', inverse: 'est interprété par' },
  applies: { label: 'applique', inverse: 'est appliqué par' },
  supports: { label: 'appuie', inverse: 'est appuyé par' },
  contradicts: { label: 'contredit', inverse: 'est contredit par' },
  weakens: { label: 'affaiblit', inverse: 'est affaibli par' },
  omits: { label: 'omet', inverse: 'est omis par' },
  defines: { label: 'définit', inverse: 'est défini par' },
  'see-also': { label: 'voir aussi', inverse: 'voir aussi' },
} as const
