/** Liens : la gouttière et la boîte de dialogue. */
export default {
  gutter: {
    label: 'Liens entre les textes',
    away_one: '{{count}} lien vers un texte qui n’est pas ouvert ; {{words}} : {{from}} → {{to}}',
    away_many:
      '{{count}} de liens vers des textes qui ne sont pas ouverts ; le premier : {{words}} : {{from}} → {{to}}',
    away_other:
      '{{count}} liens vers des textes qui ne sont pas ouverts ; le premier : {{words}} : {{from}} → {{to}}',
  },
  counts: {
    above_one: '{{count}} lien se termine plus haut',
    above_many: '{{count}} de liens se terminent plus haut',
    above_other: '{{count}} liens se terminent plus haut',
    below_one: '{{count}} lien se termine plus bas',
    below_many: '{{count}} de liens se terminent plus bas',
    below_other: '{{count}} liens se terminent plus bas',
  },
  dialog: {
    title: 'Lier deux passages',
    editTitle: 'Modifier le lien',
    relation: 'Relation',
    suggestions: 'Relations',
    create: 'Nouvelle relation « {{label}} »…',
    inverse: 'Lue depuis l’autre extrémité',
    inverseHint: 'est … par',
    why: 'Pourquoi (facultatif)',
    swap: 'Inverser les extrémités',
    link: 'Lier',
    save: 'Enregistrer',
    cancel: 'Annuler',
    remove: 'Retirer le lien',
    enter: 'lier',
    escape: 'arrêter',
    whole: 'L’ensemble du texte',
  },
  removed: 'Lien mis à la corbeille',
  undo: 'Annuler',
} as const
