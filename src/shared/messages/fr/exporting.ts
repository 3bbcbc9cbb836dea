/** The export dialog: its preview, and what an export left out. */
export default {
  preview: 'Le début du fichier',
  coming: 'Préparation…',
  noPreview: 'Ce format est destiné à un autre programme ; rien à montrer d’avance.',
  goesOn: '… et ainsi de suite.',
  toPrint:
    'Pour un PDF, ouvrez la page dans un navigateur et imprimez-la : ses feuilles ont leurs marges et leurs titres courants.',
  nothingLost: 'Rien n’a été omis, hormis ce que ce format ne contient jamais.',
  lost: 'Omis de ce fichier :',
  loss: '{{what}} : {{count}}',
} as const
