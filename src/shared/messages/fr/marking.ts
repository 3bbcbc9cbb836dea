/** La marque des surlignages à venir, et l’effet d’un changement. */
export default {
  here_one: 'Marque de ce surlignage : {{mark}}',
  here_many: 'Marque de {{count}} de surlignages : {{mark}}',
  here_other: 'Marque de {{count}} surlignages : {{mark}}',
  next: 'Nouveaux surlignages : {{mark}}',
  style: 'Nouveaux surlignages : {{colour}}, {{mark}}',
  choose: 'Marque des nouveaux surlignages',
} as const
