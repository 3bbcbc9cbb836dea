/** Lire à voix haute avec les voix du système. */
export default {
  label: {
    left: 'Lecture à voix haute du texte de gauche',
    right: 'Lecture à voix haute du texte de droite',
  },
  pause: 'Pause',
  goOn: 'Reprendre',
  previous: 'Phrase précédente',
  next: 'Phrase suivante',
  stop: 'Arrêter la lecture à voix haute',
  rate: 'Débit',
  rateIs: '{{rate, number}}×',
  voice: 'Voix',
  starting: 'Recherche d’une voix…',
  failed: 'La voix s’est interrompue. Choisissez-en une autre, ou reprenez.',
  foreign: 'Il n’y a pas de voix pour la langue de ce texte ; {{voice}} le lit.',
  silent: {
    title: 'Ce système n’a pas de voix.',
    linux:
      'Installez Speech Dispatcher et une voix (les paquets speech-dispatcher et espeak-ng), puis recommencez.',
    mac: 'Ajoutez-en une dans Réglages Système, Accessibilité, Contenu énoncé, Voix du système.',
    windows: 'Ajoutez-en une dans Paramètres, Heure et langue, Voix, Gérer les voix.',
    privacy:
      'Les voix qui passent par le réseau ne sont pas utilisées : ce que vous lisez reste sur cette machine.',
  },
  actions: {
    read: 'Lire à voix haute à partir d’ici',
    pause: 'Lecture à voix haute : pause ou reprise',
    next: 'Lecture à voix haute : phrase suivante',
    previous: 'Lecture à voix haute : phrase précédente',
    faster: 'Lecture à voix haute : plus vite',
    slower: 'Lecture à voix haute : moins vite',
    stop: 'Lecture à voix haute : arrêter',
  },
} as const
