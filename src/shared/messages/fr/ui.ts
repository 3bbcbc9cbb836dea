/** Les mots des petites pièces dont sont faits dialogues et listes. */
export default {
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  dismiss: 'Fermer le message',
  messages: 'Messages',
  quoted: '« {{words}} »',
} as const
