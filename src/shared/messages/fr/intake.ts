/** Faire entrer des textes depuis le web, le presse-papiers et des dossiers entiers ; le rapport ; relire un texte. */
export default {
  actions: {
    address: 'Ajouter un texte depuis une adresse web…',
    folder: 'Ajouter un dossier…',
    report: 'Dernier rapport d’importation',
    reread: 'Relire dans un autre encodage, en entier, ou en joignant les lignes…',
  },
  fromAddress: 'Depuis une adresse web…',
  fromFolder: 'Ajouter un dossier…',
  walking_one: 'Parcours du dossier : {{count, number}} fichier jusqu’ici',
  walking_many: 'Parcours du dossier : {{count, number}} fichiers jusqu’ici',
  walking_other: 'Parcours du dossier : {{count, number}} fichiers jusqu’ici',

  address: {
    title: 'Depuis une adresse web',
    field: 'Adresse',
    hint: 'Elle commence par https://',
    promise:
      'Scholion demandera cette seule page à {{host}}, une fois, sans cookies. Rien de ce à quoi la page renvoie n’est téléchargé, et le texte reste tel qu’il est maintenant.',
    nothingYet: 'Rien n’est téléchargé avant que vous le demandiez.',
    fetch: 'Télécharger et ajouter',
    whole: 'Toute la page, pas seulement son article',
  },

  report: {
    summary: '{{read}} · {{failed}} · {{skipped}}',
    read_one: '{{count, number}} importé',
    read_many: '{{count, number}} importés',
    read_other: '{{count, number}} importés',
    failed_one: '{{count, number}} en échec',
    failed_many: '{{count, number}} en échec',
    failed_other: '{{count, number}} en échec',
    skipped_one: '{{count, number}} laissé de côté',
    skipped_many: '{{count, number}} laissés de côté',
    skipped_other: '{{count, number}} laissés de côté',
    untried_one: 'Vous avez arrêté : {{count, number}} fichier n’a pas été essayé.',
    untried_many: 'Vous avez arrêté : {{count, number}} fichiers n’ont pas été essayés.',
    untried_other: 'Vous avez arrêté : {{count, number}} fichiers n’ont pas été essayés.',
    how: 'Lu comme {{importer}}',
    encoding: 'encodage {{encoding}}',
    language: 'langue : {{language}}',
    hidden: 'Laissé de côté : il est caché.',
    format: 'Laissé de côté : Scholion ne lit pas ce format.',
    reread: 'Un autre encodage…',
    unwrap: 'Joindre les lignes de chaque paragraphe',
    asVersion: 'En faire plutôt une nouvelle version de « {{title}} »…',
    list: 'Ce qu’est devenu chaque fichier',
    copy: 'Copier le rapport',
    copied: 'Le rapport est dans le presse-papiers.',
    notCopied: 'Impossible d’écrire dans le presse-papiers.',
    save: 'Enregistrer le rapport…',
    fileName: 'rapport-importation',
    show: 'Voir le rapport',
  },

  paste: {
    formatted: 'Texte mis en forme',
    found: {
      html: 'Le presse-papiers contient un texte mis en forme : titres, listes, liens et mises en relief sont repris. Ses mots s’affichent ici ; modifiez-les, ou choisissez le texte brut, et seuls les mots sont pris.',
    },
  },

  reread: {
    title: 'Relire',
    about:
      'Le fichier d’où vient ce texte est lu de nouveau. Il en résulte une nouvelle version : vous voyez ce qui change, et rien n’est modifié avant que vous l’acceptiez.',
    encoding: 'Encodage',
    found: 'Tel que trouvé ({{encoding}})',
    asFound: 'Tel que trouvé dans le fichier',
    whole: 'Toute la page, pas seulement son article',
    unwrap: 'Joindre les lignes jusqu’à une ligne vide',
    preview: 'Le début du texte',
    reading: 'Lecture…',
    compare: 'Comparer avec le texte actuel…',
  },
} as const
