/** Les touches telles qu’elles s’écrivent sur les claviers français. */
export default {
  shift: 'Maj',
  delete: 'Suppr',
  escape: 'Échap',
  enter: 'Entrée',
  space: 'Espace',
  tab: 'Tab',
  backspace: 'Retour arrière',
  insert: 'Inser',
  pageup: 'Pg préc',
  pagedown: 'Pg suiv',
  home: 'Début',
  end: 'Fin',
} as const
