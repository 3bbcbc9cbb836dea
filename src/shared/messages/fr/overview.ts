/** La bande à côté d’un texte, qui montre où sont les choses dans l’ensemble de celui-ci. */
export default {
  label: 'Vue d’ensemble du texte : {{marks}}, {{links}}. J et K vont de l’un à l’autre.',
  marks_one: '{{count}} surlignage',
  marks_other: '{{count}} surlignages',
  links_one: '{{count}} passage lié',
  links_other: '{{count}} passages liés',
} as const
