/** Se déplacer dans les textes. */
export default {
  next: { sentence: 'Phrase suivante', paragraph: 'Paragraphe suivant', heading: 'Titre suivant' },
  previous: { sentence: 'Phrase précédente', paragraph: 'Paragraphe précédent', heading: 'Titre précédent' },
  extend: {
    sentence: 'Sélectionner jusqu’à la phrase suivante',
    paragraph: 'Sélectionner jusqu’au paragraphe suivant',
    heading: 'Sélectionner jusqu’au titre suivant',
  },
  extendBack: {
    sentence: 'Sélectionner jusqu’à la phrase précédente',
    paragraph: 'Sélectionner jusqu’au paragraphe précédent',
    heading: 'Sélectionner jusqu’au titre précédent',
  },
  back: 'Revenir en arrière dans ce volet',
  forward: 'Avancer dans ce volet',
  said: {
    end: 'Rien de plus dans ce volet',
    back: 'Retour à l’endroit précédent',
    forward: 'De nouveau en avant',
  },
} as const
