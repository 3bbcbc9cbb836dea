/** Aide et résultats de la ligne de commande, et noms des étapes d’un travail. */
export default {
  description:
    'La lecture attentive en ligne de commande : textes, surlignages, notes et liens d’une bibliothèque Scholion.',
  version: 'afficher la version',
  help: 'afficher cette aide',
  library:
    'le dossier de la bibliothèque (par défaut : $SCHOLION_LIBRARY, sinon Scholion dans vos documents)',
  json: 'afficher en JSON',
  document: 'identifiant, début d’identifiant ou titre d’un document',
  note: 'une note, en Markdown',
  'no-command': 'Aucune commande donnée. Pour les voir toutes : scholion --help',
  import: {
    summary:
      'faire entrer des fichiers et afficher les identifiants de leurs documents ; crée la bibliothèque au besoin',
    files: 'textes (bruts, Markdown, Word, OpenDocument, EPUB…), annotations W3C (.jsonld), ou dossiers',
    address: 'télécharger cette adresse web (https) et importer ce qui s’y trouve',
    language: 'langue des textes, quand les fichiers ne la disent pas : en, fr…',
    skipped: {
      hidden: 'laissé de côté, il est caché',
      link: 'laissé de côté, c’est un lien',
      special: 'laissé de côté, ce n’est pas un fichier ordinaire',
      format: 'laissé de côté, son format ne se lit pas',
    },
    role: 'ce que le texte est pour vous : article, charte, …',
    title: 'son titre, si le fichier ne le dit pas',
    encoding: 'pour les fichiers qui ne sont pas en UTF-8 : windows-1252, utf-16le, …',
    unwrap: 'réunir les lignes coupées à largeur fixe ; une ligne vide termine un paragraphe',
    whole: 'toute une page web, et non son seul article',
  },
  documents: { summary: 'lister les documents : identifiants, rôles, nombres d’annotations et de notes' },
  show: { summary: 'afficher le texte d’un document avec les numéros de blocs' },
  annotate: {
    summary: 'marquer un passage et afficher l’identifiant de l’annotation',
    quote: 'les mots du passage',
    nth: 'lequel des endroits portant ces mots, à partir de 1',
    start: 'premier caractère du passage, compté depuis 0 en unités UTF-16',
    end: 'le caractère qui suit le dernier',
    color: 'le surligneur (par défaut : 1)',
    tags: 'étiquettes séparées par des virgules ; les nouvelles sont créées',
  },
  annotations: { summary: 'lister les annotations de la bibliothèque ou d’un document' },
  link: {
    summary: 'relier deux annotations et afficher l’identifiant du lien',
    from: 'identifiant de l’annotation de départ',
    to: 'identifiant de l’annotation d’arrivée',
    relation:
      'quotes, paraphrases, interprets, applies, supports, contradicts, weakens, omits, defines, see-also, ou un mot à vous',
  },
  links: { summary: 'lister les liens avec les mots des deux extrémités' },
  export: {
    summary: 'écrire des documents, ou toute la bibliothèque, dans un autre format',
    documents: 'documents à exporter (par défaut : tous)',
    format: 'le format ; --list les affiche',
    output: 'fichier ou dossier de destination (par défaut : la sortie standard)',
    force: 'remplacer un fichier déjà présent',
    language: 'langue des libellés dans le fichier (par défaut : la vôtre)',
    list: 'lister les formats',
  },
  'import-annotations': {
    summary:
      'faire entrer des annotations et dire où chacune a été trouvée : W3C (JSON-LD), Hypothesis, REFI-QDA (.qdpx), notes Zotero, surlignages PDF, Kindle, Readwise',
    file: 'des fichiers d’annotations ; chacun est reconnu à son contenu',
    document: 'où vont les annotations sans source connue',
    columns: {
      file: 'fichier',
      reader: 'lu comme',
      added: 'ajoutées',
      exact: 'mots exacts',
      folded: 'aux espaces et signes près',
      merged: 'déjà là',
      orphans: 'sans place',
      links: 'liens',
    },
    result: 'Ajoutés : {{added}}. Sans place dans leur texte : {{orphans}}.',
  },
  'import-codebook': {
    summary: 'faire entrer les codes d’un livre de codes REFI-QDA (.qdc) comme étiquettes',
    file: 'un fichier .qdc',
    result: 'Codes : {{codes}}. Nouvelles étiquettes : {{added}}. Complétées : {{filled}}.',
  },
  history: {
    summary:
      'lister les dernières modifications, la plus récente d’abord : numéro, date, action, nombre d’enregistrements, objet',
    limit: 'combien (par défaut : 20)',
    over: '{{done}} : {{step}}',
  },
  verify: {
    summary:
      'vérifier chaque enregistrement, ancrage et extrémité de lien ; code 1 si quelque chose ne va pas',
    right: 'Tout est en ordre : {{documents}}, {{annotations}}, {{links}}.',
    documents_one: '{{count}} document',
    documents_other: '{{count}} documents',
    annotations_one: '{{count}} annotation',
    annotations_other: '{{count}} annotations',
    links_one: '{{count}} lien',
    links_other: '{{count}} liens',
    wrong: 'La bibliothèque a des défauts : {{count}}.',
  },
  serve: {
    summary: 'ouvrir le bureau dans un navigateur et rester au premier plan',
    port: 'le port ; 0 pour n’importe quel port libre',
    'no-open': 'afficher l’adresse au lieu d’ouvrir une fenêtre',
  },
  phase: {
    fetching: 'Téléchargement',
    reading: 'Lecture',
    comparing: 'Comparaison',
    anchoring: 'Recherche des passages',
    writing: 'Écriture',
  },
} as const
