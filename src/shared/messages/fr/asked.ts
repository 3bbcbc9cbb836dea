/** Les annotations venues d’ailleurs dont les mots mêmes ne sont pas dans leur texte : ce qui est proposé, ce qu’on peut en faire. */
export default {
  proposed: 'Pas ces mots mêmes. Proposé ({{percent}} % de ressemblance) :',
  nowhere: 'Pas ces mots mêmes ; aucune place n’est proposée dans la version actuelle',
  show: 'Montrer la place proposée',
  accept: 'Accepter la place proposée',
  acceptShort: 'Accepter',
  acceptThis: 'Accepter la place proposée pour « {{quote}} »',
  accepted: 'L’annotation est à la place proposée.',
  acceptAll: 'Accepter les {{count, number}} places proposées',
  acceptAllHere: 'Accepter toutes les places proposées de ce texte',
  acceptedMany_one: '{{count, number}} annotation est à la place proposée.',
  acceptedMany_many: '{{count, number}} annotations sont aux places proposées.',
  acceptedMany_other: '{{count, number}} annotations sont aux places proposées.',
  leave: 'Laisser sans place',
  waiting_one:
    '{{count}} n’a dans le texte que des mots semblables aux siens : elle attend sous Versions que vous acceptiez sa place.',
  waiting_many:
    '{{count}} n’ont dans le texte que des mots semblables aux leurs : elles attendent sous Versions que vous acceptiez leur place.',
  waiting_other:
    '{{count}} n’ont dans le texte que des mots semblables aux leurs : elles attendent sous Versions que vous acceptiez leur place.',
  orphan: 'proposée ({{percent}} %)',
} as const
