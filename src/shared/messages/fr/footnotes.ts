/** Les notes de bas de page et de fin pendant la lecture. */
export default {
  show: 'Montrer la note, ou en revenir',
  label: 'Note {{sign}}',
  hint: 'Cliquez sur l’appel ou appuyez sur Entrée pour aller à la note',
  back: 'Revenir au texte',
  there: 'Note {{sign}}',
  backAt: 'Retour à l’appel de note {{sign}}',
  said: 'Note : {{words}}',
  none: 'Il n’y a pas de note ici',
} as const
