/** Noms des formats qui entrent et sortent, et ce que ceux qui sortent laissent de côté. */
export default {
  library: 'Bibliothèque',
  'plain-text': 'Texte brut',
  markdown: 'Markdown',
  'w3c-json-ld': 'W3C Web Annotation (JSON-LD)',
  drops: {
    ids: 'les identifiants des annotations et des liens',
    positions: 'les positions exactes dans le texte',
    colours: 'les couleurs de surlignage',
    texts: 'les textes eux-mêmes',
    desks: 'les bureaux',
    images: 'les images',
    originals: 'les fichiers d’origine',
  },
} as const
