/** Français : les livres de codes qui entrent et sortent en fichiers. */
export default {
  // devant les parties d’une définition, dans les fichiers ; ce qui est écrit ici est relu
  when: 'Quand l’utiliser :',
  whenNot: 'Quand ne pas l’utiliser :',
  import: 'Importer un livre de codes…',
  added_one: '{{count}} nouvelle étiquette.',
  added_many: '{{count}} de nouvelles étiquettes.',
  added_other: '{{count}} nouvelles étiquettes.',
  filled_one: '{{count}} a été complétée.',
  filled_many: '{{count}} ont été complétées.',
  filled_other: '{{count}} ont été complétées.',
  nothing: 'Vos étiquettes contiennent déjà tout cela.',
} as const
