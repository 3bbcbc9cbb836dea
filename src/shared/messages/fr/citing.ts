/** Styles de citation, et références qui sortent. */
export default {
  language: 'fr',
  dialog: 'Style de citation',
  action: 'Style de citation…',
  use: 'Utiliser ce style',
  leave: 'Fermer',
  example: 'Un passage',
  work: 'L’ouvrage dans une liste',
  noExample: 'Ouvrez un texte pour voir comment il est cité.',
  addFile: 'Ajouter un fichier de style (.csl)…',
  removeStyle: 'Retirer ce style',
  added: 'Les citations suivent désormais « {{title}} ».',
  removed: '« {{title}} » a été retiré.',
  hint: 'Copier la référence (C) et Copier la citation (Maj+C) l’utilisent. Des milliers de styles se trouvent sur citationstyles.org ; ajoutez le fichier du vôtre.',
  problems: {
    tooLong:
      'Ce fichier est trop long pour un style de citation ({{length}} caractères ; {{limit}} au plus).',
    tooMany: 'La bibliothèque ne garde pas plus de styles. Retirez-en un d’abord.',
    invalid: 'Ce fichier de style est mal formé : {{reason}}.',
    notStyle: 'Ce fichier n’est pas un style de citation (CSL 1.0).',
    dependent: '« {{title}} » ne fait que renvoyer à un autre style, « {{parent}} ». Ajoutez celui-là.',
    tooDeep: '« {{title}} » appelle trop de ses propres parties pour servir.',
  },
  liveLink: 'Copier le lien vers la page en ligne',
  style: 'Style de citation',
  styles: {
    library: 'Celui de la bibliothèque',
    'scholion-short': 'Scholion abrégé',
    apa: 'APA',
    'chicago-notes': 'Chicago (avec notes)',
    mla: 'MLA',
    oscola: 'OSCOLA',
  },
  dialect: 'Écrit pour',
  dialects: { bibtex: 'BibTeX', biblatex: 'BibLaTeX (garde les genres d’ouvrage et les sous-titres)' },
  about:
    'Les citations sont mises en forme par citeproc-js, © 2009–2019 Frank Bennett (CPAL 1.0), dans des styles du projet Citation Style Language (CC BY-SA 3.0).',
} as const
