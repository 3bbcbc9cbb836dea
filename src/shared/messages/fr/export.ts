/** French: the words inside exported notes. */
export default {
  made: 'Fait avec Scholion le {{date}}.',
  memos: 'Notes sur la bibliothèque',
  empty: 'Il n’y a pas d’annotation.',
  wholeDocument: 'Le document entier',
  elsewhere: 'Un passage',
}
