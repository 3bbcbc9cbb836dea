/** Noms des commandes, comme dans « Annuler : ajouter le surlignage ». */
export default {
  annotation: {
    add: 'Ajouter le surlignage',
    restyle: 'Modifier le surlignage',
    note: 'Modifier la note',
    tag: 'Modifier les étiquettes',
    retarget: 'Déplacer les limites',
    remove: 'Supprimer le surlignage',
  },
  annotations: { import: 'Importer les annotations' },
  link: { add: 'Ajouter le lien', edit: 'Modifier le lien', remove: 'Supprimer le lien' },
  relation: { edit: 'Renommer la relation' },
  tag: { edit: 'Modifier l’étiquette', remove: 'Supprimer l’étiquette' },
  document: {
    import: 'Ajouter le document',
    edit: 'Modifier le document',
    remove: 'Supprimer le document',
  },
  desk: {
    add: 'Nouveau bureau',
    edit: 'Aménager le bureau',
    open: 'Ouvrir dans un volet',
    swap: 'Permuter les volets',
    remove: 'Supprimer le bureau',
  },
  settings: { creator: 'Changer de nom', colour: 'Nommer la couleur' },
  sample: { add: 'Ajouter le bureau d’exemple' },
  example: { clear: 'Effacer les annotations d’exemple' },
  trash: { restore: 'Restaurer depuis la corbeille', empty: 'Vider la corbeille' },
  library: { create: 'Créer la bibliothèque' },
  undo: 'Annuler',
  redo: 'Rétablir',
} as const
