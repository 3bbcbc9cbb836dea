/** Liens vers un endroit de la bibliothèque, copiés et suivis. */
export default {
  copy: 'Copier le lien vers ce passage',
  follow: 'Aller à un lien copié…',
  words: 'lien profond URL adresse scholion ouvrir',
  title: 'Aller à un lien copié',
  go: 'Y aller',
  field: 'Lien',
  hint: 'Il commence par scholion://open et mène à un texte, un passage ou une annotation de cette bibliothèque.',
  noLink:
    'Ce n’est pas un lien vers un endroit d’une bibliothèque. Copiez-en un avec « Copier le lien vers ce passage ».',
  gone: {
    document:
      'Ce lien mène à un texte qui n’est pas dans cette bibliothèque. Ouvrez celle où il a été copié.',
    annotation:
      'L’annotation à laquelle mène ce lien n’est pas dans cette bibliothèque. Son texte est affiché.',
    passage:
      'La version à laquelle mène ce lien n’est pas dans cette bibliothèque. La version actuelle est affichée.',
  },
  trashed: {
    document: 'Le texte auquel mène ce lien est dans la corbeille. Restaurez-le depuis le panneau Corbeille.',
    annotation: 'L’annotation à laquelle mène ce lien est dans la corbeille. Son texte est affiché.',
  },
  elsewhere: 'Le passage est affiché ailleurs',
  handedOver:
    'Scholion est ouvert dans une autre fenêtre, qui est allée au passage. Celle-ci peut être fermée.',
} as const
