/** Le volet de lecture : le texte, les choix sur une sélection, ce qui est dit des surlignages. */
export default {
  pane: { left: 'Texte de gauche', right: 'Texte de droite' },
  opening: 'Ouverture du texte…',
  empty: 'Ce texte ne contient aucun mot.',
  failed: 'Ce texte n’a pas pu être ouvert.',
  retry: 'Réessayer',
  colours: { '1': 'Ambre', '2': 'Rose', '3': 'Feuille', '4': 'Ciel', '5': 'Violet' },
  popover: {
    label: 'Que faire de la sélection',
    note: 'Note',
    link: 'Lien',
    tag: 'Étiquette',
    cite: 'Citer',
    citeTitle: 'Copier la référence',
    linkHere: 'Lier ici',
    to: { words: 'Mots entiers', sentence: 'Phrase' },
    toTitle: { words: 'Sélectionner les mots entiers', sentence: 'Sélectionner la phrase entière' },
  },
  described: {
    plain: 'Annoté',
    highlight: 'Surlignage, {{colour}} : « {{quote}} ».',
    note: 'Surlignage, {{colour}} : « {{quote}} ». Note : {{note}}',
  },
  pile_one: '{{count}} annotation ici',
  pile_other: '{{count}} annotations ici',
  copied: 'Copié : {{words}}',
  notCopied: 'Le navigateur a refusé la copie. La référence est : {{words}}',
} as const
