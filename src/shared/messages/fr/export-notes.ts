/** French: notes that go out: how they are grouped, and words inside the files. */
export default {
  /** BCP 47 */
  language: 'fr',
  group: 'Regrouper par',
  groups: {
    order: 'Ordre du texte',
    tag: 'Étiquette',
    colour: 'Couleur',
    relation: 'Relation des liens',
    date: 'Date',
  },
  without: {
    tag: 'Sans étiquette',
    colour: 'Sans couleur',
    relation: 'Sans lien',
    date: 'Sans date',
  },
  template: 'Modèle de note',
  documents: 'Documents',
  contents: 'Sommaire',
  tags: 'Étiquettes : {{tags}}',
  notes: 'Notes',
  comments: 'Commentaires',
  whole: 'Ce qui est écrit',
  wholes: {
    notes: 'Les notes',
    text: 'Le texte entier, avec les notes en commentaires',
  },
  pictures: 'Avec les images du texte',
  comment: 'Note {{number}}',
  picture: 'Image : {{alt}}',
  index: 'Index',
}
