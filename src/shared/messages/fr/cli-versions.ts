/** Les versions d’un texte en ligne de commande. */
export default {
  of: 'le fichier est une nouvelle version de ce document : affiche ce qu’elle change pour les annotations, puis l’ajoute',
  plan: 'avec --version-of : affiche le tableau sans rien modifier',
  accept:
    'avec --version-of : les annotations qui passent à la nouvelle version : exact, moved, reworded, reworded:0.9 (à partir de cette ressemblance), none (par défaut : exact,moved)',
  keep: 'avec --version-of : continuer à lire l’ancienne version ; la nouvelle est gardée à côté',
  summary: {
    versions: 'liste les versions d’un document : identifiant, date, mots, annotations, fichier',
    orphans: 'liste les annotations qui portent sur une version plus ancienne de leur texte',
  },
  acceptProposed:
    'accepter les places proposées pour les annotations d’autres programmes, à partir de cette ressemblance (0–1 ; par défaut : toutes les places proposées)',
  acceptedProposed: 'Places proposées acceptées : {{count}}.',
  result:
    'Exactes : {{exact}}. Déplacées : {{moved}}. Reformulées : {{reworded}}. Perdues : {{lost}}. Proposées : {{proposed}} sur {{all}}.',
  accepted: 'Passées à la nouvelle version : {{count}}.',
  same: 'Le texte est identique à la version courante ; rien n’a été ajouté.',
  reason: {
    'not-found': 'introuvable',
    ambiguous: 'plusieurs endroits',
    'below-threshold': 'trop peu de ses mots',
  },
  proposed: 'proposée',
  asks: 'à décider',
  current: 'courante',
  left: 'laissée',
  refused: 'refusée',
} as const
