/** English: choices of the export dialog that are the reader's own. */
export default {
  standardForm: 'Standard form',
  writtenHere: 'Written here',
  gone: '“{{name}}”, chosen here last time, is no longer kept in this library. The standard is used instead.',
}
