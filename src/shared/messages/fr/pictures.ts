/** Les images d’un texte. */
export default {
  enlarge: 'Image, ouvrir en grand : {{alt}}',
  noAlt: 'Aucun texte ne décrit cette image',
  absent: 'Une image qui n’est pas venue avec le texte. Rien n’est téléchargé. Elle se trouve ici :',
  title: 'Image',
  size: '{{width}} × {{height}} pixels',
  show: 'Montrer l’image en grand',
  none: 'Il n’y a pas d’image ici',
} as const
