/** Le plan : les titres d’un texte. */
export default {
  title: 'Plan',
  tree: 'Titres de {{title}}',
  side: 'Quel texte',
  noWords: 'Un titre sans mots',
  count_one: '{{count}} annotation',
  count_other: '{{count}} annotations',
  emptyTitle: 'Aucun titre dans ce texte',
  empty:
    'En Markdown, un titre commence par # ; en texte brut, c’est une ligne courte, seule, sans point final. P et Maj+P vont de paragraphe en paragraphe.',
  noTextTitle: 'Pas de texte ici',
  noText: 'Ouvrez un texte : ses titres sont listés ici, et celui qu’on lit est signalé.',
} as const
