/** French: choices of the export dialog that are the reader's own. */
export default {
  standardForm: 'Forme standard',
  writtenHere: 'Écrit ici',
  gone: '« {{name}} », choisi ici la dernière fois, n’est plus conservé dans cette bibliothèque. Le choix standard le remplace.',
}
