/** Les pages de l’original d’un texte. */
export default {
  toggle: 'Pages de l’original, ou texte de lecture',
  show: 'Afficher les pages de l’original',
  back: 'Afficher le texte de lecture',
  bar: 'Pages de l’original',
  name: 'Pages de l’original',
  page: 'Page {{label}}',
  zoom: '{{share, number(style: percent)}}',
  larger: 'Agrandir les pages',
  smaller: 'Réduire les pages',
  fit: 'Pages à la largeur de la colonne',
  opening: 'Ouverture de l’original… {{share, number(style: percent)}}',
  failed: {
    missing: 'La bibliothèque n’a pas fourni le fichier d’origine. Le texte de lecture est intact.',
    broken: 'Le fichier d’origine n’a pas pu être lu comme PDF. Le texte de lecture est intact.',
    locked: 'Le fichier d’origine est protégé par un mot de passe. Le texte de lecture est intact.',
  },
  notDrawn: 'Cette page n’a pas pu être dessinée. Ses mots sont dans le texte de lecture.',
  outside: 'Ces mots figurent sur la page sans faire partie du texte : ils ne peuvent pas être annotés.',
} as const
