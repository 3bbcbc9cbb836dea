/** English: the words inside exported notes. */
export default {
  made: 'Made with Scholion on {{date}}.',
  memos: 'Notes about the library',
  empty: 'There are no annotations.',
  wholeDocument: 'The whole document',
  elsewhere: 'A passage',
}
