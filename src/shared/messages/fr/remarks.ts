/** Ce que les importateurs disent avoir réparé, écarté ou supposé. */
export default {
  surrogates: 'Caractères défectueux remplacés par U+FFFD : {{count}}.',
  nuls: 'Caractères NUL supprimés : {{count}}.',
  'front-matter-broken':
    'Le bloc entre les lignes --- en tête n’est pas du YAML valide ; il est gardé comme texte.',
  'front-matter-unused': 'Non repris de l’en-tête : {{fields}}.',
  dropped: 'Laissé de côté : {{what}} ({{count}}).',
  'json-invalid': 'Le fichier n’est pas du JSON.',
  'json-too-deep': 'Le fichier est imbriqué sur plus de {{limit}} niveaux.',
  'not-annotations': 'Il n’y a pas d’annotations W3C dans ce fichier.',
  'too-many-annotations': 'Le fichier compte plus de {{limit}} annotations.',
  'page-elsewhere': 'D’autres annotations se trouvent à une adresse qui n’est pas consultée : {{address}}',
  'context-elsewhere':
    'Le fichier utilise un contexte à une adresse qui n’est pas consultée ; les noms usuels sont supposés.',
  'annotation-unreadable': 'L’annotation {{number}} est illisible ({{reason}}).',
  'annotation-too-large': 'Une annotation est plus grosse que ce qu’une bibliothèque accepte.',
  'link-without-ends': 'L’annotation {{number}} est un lien sans ses deux extrémités.',
  'link-end-missing': 'Un lien a une extrémité absente de la bibliothèque ou de son texte.',
  'document-unreadable': 'Le document {{number}} est illisible ({{reason}}).',
  'tag-unreadable': 'L’étiquette {{number}} est illisible.',
  'relation-unreadable': 'La relation {{number}} est illisible.',
  'orphan-no-document': '« {{quote}} » : son document n’est pas dans la bibliothèque.',
  'orphan-not-found': '« {{quote}} » : ces mots ne se trouvent pas dans le texte.',
  'orphan-ambiguous': '« {{quote}} » : ces mots se trouvent à plusieurs endroits.',
} as const
