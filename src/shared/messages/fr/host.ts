/** Ce que dit une fenêtre que son hôte n’admet pas, ou qui l’a perdu. */
export default {
  refused: {
    title: 'Cette fenêtre n’est pas connectée',
    'no-code':
      'Cette adresse n’a pas de code. Appuyez sur Entrée dans le terminal de Scholion et ouvrez la nouvelle adresse.',
    'code-used':
      'Cette adresse a déjà servi. Appuyez sur Entrée dans le terminal pour en obtenir une nouvelle.',
    'code-stolen':
      'Cette adresse a servi deux fois : quelqu’un d’autre sur cette machine l’a peut-être. Scholion s’est arrêté ; relancez-le.',
    'code-expired':
      'Cette adresse est trop ancienne. Appuyez sur Entrée dans le terminal pour en obtenir une nouvelle.',
    'code-unknown':
      'Cette adresse est inconnue. Appuyez sur Entrée dans le terminal pour en obtenir une nouvelle.',
    'session-over':
      'Cette session est terminée. Appuyez sur Entrée dans le terminal pour une nouvelle adresse.',
    'host-gone': 'Scholion ne répond pas. Vérifiez qu’il tourne encore dans son terminal, ou relancez-le.',
  },
  line: {
    down: 'Pas de liaison avec Scholion. Vos dernières modifications restent dans cette fenêtre ; nouvel essai…',
    closing: 'Scholion a été fermé. Cette fenêtre n’enregistre plus.',
  },
  locked: {
    title: 'La bibliothèque est déjà ouverte',
    detail:
      'Elle est ouverte dans {{app}} sur {{host}}, depuis {{since}}. On peut la lire ici en attendant, sans rien modifier.',
    apps: { desk: 'Scholion', web: 'un navigateur', cli: 'la ligne de commande' },
    readOnly: 'Ouvrir en lecture seule',
    quit: 'Quitter',
  },
  failed: { title: 'Scholion ne peut pas démarrer' },
  external: {
    title: 'Ouvrir dans votre navigateur ?',
    detail: 'L’adresse mène à {{host}} :\n\n{{url}}',
    mail: 'Écrire à {{host}} avec votre messagerie ?',
    open: 'Ouvrir',
    cancel: 'Annuler',
  },
  save: { page: 'Page web', pdf: 'PDF à imprimer et à transmettre', title: 'Exporter' },
} as const
