/** Noms des formats qui entrent et sortent, et ce que ceux qui sortent laissent de côté. */
export default {
  chosen: 'Annotations sélectionnées',
  library: 'Bibliothèque',
  'plain-text': 'Texte brut',
  markdown: 'Markdown',
  html: 'Page web (HTML)',
  mhtml: 'Page web en un seul fichier (MHTML)',
  'w3c-json-ld': 'W3C Web Annotation (JSON-LD)',
  qdc: 'Livre de codes REFI-QDA',
  drops: {
    ids: 'les identifiants des annotations et des liens',
    positions: 'les positions exactes dans le texte',
    colours: 'les couleurs de surlignage',
    texts: 'les textes eux-mêmes',
    annotations: 'les annotations et les notes',
    tagExamples: 'les passages exemplaires des étiquettes',
    desks: 'les bureaux',
    images: 'les images',
    originals: 'les fichiers d’origine',
  },
} as const
