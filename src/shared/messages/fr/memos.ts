/** Mémos et notes sur un texte entier. */
export default {
  title: 'Mémos',
  library: 'Sur la bibliothèque',
  document: 'Sur : {{title}}',
  new: 'Nouveau mémo',
  newOn: 'Nouvelle note sur : {{title}}',
  label: 'Mémo : {{words}}',
  begun: 'Nouveau mémo',
  edit: 'Modifier',
  history: 'Versions antérieures…',
  remove: 'Mettre à la corbeille',
  menu: 'Que faire de ce mémo',
  emptyTitle: 'Aucun mémo pour l’instant',
  nothing:
    'Notez ce qui n’appartient à aucun passage : une question, un plan, ce que vaut un texte dans son ensemble.',
  none: 'Aucune pour l’instant.',
  actions: {
    memo: 'Nouveau mémo',
    document: 'Écrire une note sur le texte entier',
    history: 'Versions antérieures de la note…',
  },
} as const
