/** Français : les annotations d’autrui, qui entrent comme fichiers. */
export default {
  import: 'Importer des annotations…',
  title: 'Importer des annotations',
  kinds:
    'De Hypothesis, de Recogito et d’autres annotations W3C, de projets REFI-QDA (.qdpx), de notes exportées par Zotero, des surlignages d’un PDF, du fichier « My Clippings.txt » de Kindle et de Readwise. Chacune est retrouvée dans son texte par ses mots.',
  document: 'Texte annoté',
  documentHint: 'Vaut quand le fichier ne désigne aucun texte de votre bibliothèque.',
  byQuote: 'Le trouver d’après les mots',
  choose: 'Choisir des fichiers…',
  exact_one: '{{count}} d’après ses mots exacts.',
  exact_other: '{{count}} d’après leurs mots exacts.',
  folded_one:
    '{{count}} d’après des mots qui ne diffèrent que par les espaces, les traits d’union ou les guillemets.',
  folded_other:
    '{{count}} d’après des mots qui ne diffèrent que par les espaces, les traits d’union ou les guillemets.',
  merged_one: '{{count}} y était déjà.',
  merged_other: '{{count}} y étaient déjà.',
  links_one: '{{count}} lien est entré.',
  links_other: '{{count}} liens sont entrés.',
  documents_one: '{{count}} texte est venu avec le fichier.',
  documents_other: '{{count}} textes sont venus avec le fichier.',
  lost: '{{words}} ({{document}}) : {{why}}',
  why: {
    'no-document': 'son texte n’est pas dans la bibliothèque, et ses mots ne sont dans aucun autre',
    'not-found': 'ces mots ne figurent pas dans le texte',
    ambiguous: 'ces mots figurent à plusieurs endroits',
  },
  show: 'Montrer celles sans place',
  hide: 'Cacher celles sans place',
  copy: 'Copier celles sans place',
  copied_one: '{{count}} copiée.',
  copied_other: '{{count}} copiées.',
  more_one: 'et {{count}} autre ; la copie les prend toutes',
  more_other: 'et {{count}} autres ; la copie les prend toutes',
} as const
