/** Ce qui est dit quand quelque chose n’est pas possible : quoi, où, et que faire s’il y a un moyen. */
export default {
  // le contrat
  internal: 'Une erreur s’est produite dans Scholion : elle est notée dans le journal.',
  'bad-arguments': 'Cette demande n’est pas comprise par Scholion.',
  'unknown-method': 'Cette partie de Scholion est d’une autre version. Rechargez la fenêtre.',
  'unknown-command': 'La commande « {{command}} » n’existe pas.',
  'not-here': 'Cela n’est pas possible dans cette fenêtre.',
  conflict: 'Ce que cela concerne a été modifié ailleurs entre-temps. Vérifiez et recommencez.',
  cancelled: 'Annulé.',

  'no-longer-applies':
    'Une modification n’a pas pu être gardée ($t(commands.{{command}})) : ce qu’elle changeait a été modifié ailleurs.',

  // la bibliothèque sur le disque
  locked: 'La bibliothèque est ouverte dans une autre fenêtre ({{app}} sur {{host}}, depuis {{since}}).',
  'library-missing': 'Il n’y a pas de bibliothèque dans {{path}}. Le disque est-il branché ?',
  'library-damaged':
    'La bibliothèque dans {{path}} est illisible, et son repère n’a pas de copie. Rien n’a été modifié.',
  'not-empty':
    '{{path}} contient d’autres fichiers et pas de bibliothèque. Choisissez un dossier vide pour en créer une.',
  'disk-full':
    'Non enregistré : le disque est plein ({{path}}). Vos modifications ne sont que dans cette fenêtre. Libérez de la place ; un nouvel essai suivra.',
  'disk-error':
    'Non enregistré : le disque signale une erreur ({{system}}) dans {{path}}. Vos modifications ne sont que dans cette fenêtre.',
  'read-only': 'Lecture seule : impossible d’écrire dans {{path}}.',
  'opened-to-read': 'La bibliothèque est ouverte en lecture seule.',
  'newer-format':
    'Cette bibliothèque a été faite par un Scholion plus récent ({{createdBy}}). Mettez Scholion à jour pour la modifier.',
  'lock-lost':
    'Une autre copie de Scholion a repris cette bibliothèque. Plus rien n’est écrit d’ici ; rechargez pour continuer.',
  'annotations-damaged':
    'Les notes d’un texte sont illisibles, de même que leurs copies. Rien n’a été effacé.',
  'text-damaged':
    'Le texte de « {{title}} » est endommagé sur le disque. Rien n’a été modifié ; importez-le à nouveau ou reprenez-le d’une sauvegarde.',
  'text-missing':
    'Le texte de « {{title}} » n’est pas dans la bibliothèque. Cherchez-le dans une sauvegarde, ou importez-le à nouveau.',
  'asset-damaged':
    'Une image de « {{title}} » manque ou est abîmée sur le disque. Le texte lui-même n’est pas touché ; importez à nouveau le document pour retrouver l’image.',
  'original-damaged':
    'Le fichier d’origine de « {{title}} » est endommagé ou absent. Le texte lui-même n’est pas touché.',
  'document-missing': 'Il n’y a pas de document {{document}} dans cette bibliothèque.',
  invalid: 'Ceci n’est pas valide et n’a pas été enregistré.',
  closed: 'La bibliothèque est fermée ; rouvrez-la pour la modifier.',
  'changed-since': 'Cette étape ne peut pas être annulée : ce qu’elle changeait a été modifié depuis.',
  'step-lost': 'Cette étape ne peut pas être annulée : sa trace dans l’historique n’est plus lisible.',
  'no-such-change':
    'Cette modification ne figure pas dans l’historique de la bibliothèque, ou sa trace n’est plus lisible.',
  'gone-for-good': 'Impossible d’annuler : ce qui a été vidé de la corbeille est définitivement perdu.',
  'needed-since':
    'Impossible d’annuler : un élément plus récent en dépend, ou un élément nécessaire n’existe plus.',
  'in-use': 'Cette étape ne peut pas être annulée : autre chose repose sur ce qu’elle a créé.',

  // ce que la reprise a trouvé et réglé
  'journal-damaged':
    'Les {{count}} dernières modifications étaient illisibles. Ce qu’il en reste est gardé dans le dossier quarantine.',
  superseded:
    '{{count}} modifications ont été faites ailleurs pendant que cette bibliothèque était ouverte ici. Elles sont gardées dans le dossier conflicts et n’ont pas été appliquées.',
  restored:
    '{{file}} était endommagé et a été restauré d’une copie ; {{applied}} modifications ultérieures ont été réappliquées, {{missing}} manquent.',
  'mass-loss':
    '{{file}} a été modifié par un autre programme d’une façon qui supprimait presque tout son contenu. L’état précédent a été rétabli.',
  'edited-outside':
    '{{file}} a été modifié par un autre programme. Son contenu est bien formé et a été repris.',
  'changed-outside':
    '{{file}} a été modifié par un autre programme pendant que la bibliothèque était ouverte. Cette version est gardée dans {{copy}}.',
  'marker-restored': '{{file}} était endommagé ou absent et a été restauré de sa copie.',

  // les commandes
  missing: 'Introuvable : $t(errors.nouns.{{what}}) {{id}}.',
  nouns: {
    annotation: 'annotation',
    document: 'document',
    link: 'lien',
    relation: 'relation',
    tag: 'étiquette',
    desk: 'bureau',
    version: 'version',
    block: 'paragraphe',
    'trash entry': 'élément de la corbeille',
    range: 'passage',
  },
  'relation-empty': 'Une relation a besoin d’un nom.',
  'version-gone': 'La version du texte sur laquelle porte cette note a disparu, et ses mots avec elle.',
  'document-gone': 'Le document de cette note est dans la corbeille : restaurez-le d’abord.',
  'too-many-tags': 'Un passage peut avoir 1 000 étiquettes au plus.',
  'restore-nothing': '« {{label}} » ne peut pas être restauré : ce qu’il reliait n’existe plus.',
  'tag-empty': 'Une étiquette a besoin d’un nom.',
  'tag-circle':
    '« {{label}} » ne peut pas être placée sous « {{parent}} » : celle-ci se trouve déjà sous elle.',
  'tag-into-itself': '« {{label}} » ne peut pas être réunie à elle-même. Choisissez une autre étiquette.',
  'tag-exists': 'Il y a déjà une étiquette « {{label}} ».',
  'title-empty': 'Un document a besoin d’un titre.',
  'document-exists': 'Ce document est déjà dans la bibliothèque.',
  'other-document': 'Un surlignage ne peut pas passer à un autre document.',
  'no-words': 'Cette note porte sur un texte entier et n’y occupe aucun mot.',
  'last-range':
    'Un surlignage garde au moins un passage. Pour le supprimer, mettez l’annotation à la corbeille.',
  'too-many-ranges': 'Un surlignage a 100 passages au plus.',
  'split-outside': 'Un surlignage ne se divise qu’à l’intérieur de ses propres mots.',
  'merge-one': 'Il faut deux surlignages pour les fusionner.',
  'link-to-itself': 'Un lien a besoin de deux extrémités différentes.',
  'last-desk': 'Le dernier bureau ne peut pas être supprimé.',
  'restore-conflict': '« {{label}} » ne peut pas être restauré : autre chose a pris sa place.',

  // les fichiers qui entrent
  'file-missing': 'Le fichier « {{name}} » n’existe pas.',
  'file-unreadable': '« {{name}} » ne peut pas être lu ({{reason}}).',
  'file-empty': '« {{name}} » ne contient aucun texte.',
  'is-directory': '« {{name}} » est un dossier. Donnez des fichiers.',
  'not-a-file': '« {{name}} » n’est pas un fichier.',
  'file-too-large': '« {{name}} » fait {{megabytes}} Mo ; la limite par fichier est de {{limit}} Mo.',
  'file-changed': '« {{name}} » a changé pendant la lecture. Réessayez.',
  'not-utf8':
    '« {{name}} » n’est pas du texte UTF-8 (octet {{offset}}). S’il vient d’un programme ancien, choisissez l’encodage windows-1252.',
  'not-in-encoding': '« {{name}} » n’est pas du texte en {{encoding}}.',
  'unknown-encoding': 'L’encodage « {{encoding}} » n’existe pas.',
  'looks-binary': '« {{name}} » ressemble à des données binaires, pas à du texte.',
  'unknown-format': '« {{name}} » n’est pas dans un format lisible. Formats connus : {{formats}}.',
  'text-too-long':
    '« {{name}} » compte {{size, number}} caractères ; la limite d’un texte est de {{limit, number}}.',
  'too-many-blocks':
    '« {{name}} » compte {{count, number}} paragraphes ; la limite est de {{limit, number}}.',
  'nested-too-deep':
    '« {{name}} » a des citations ou des listes imbriquées sur plus de {{limit}} niveaux. Importez-le comme texte brut (.txt).',
  'page-too-long':
    '« {{name}} » compte {{size, number}} caractères de source ; la limite d’une page est de {{limit, number}}.',
  'page-too-deep': '« {{name}} » a des éléments imbriqués sur plus de {{limit, number}} niveaux.',
  'mhtml-no-page': '« {{name}} » ne contient aucune page web.',
  'archive-damaged': '« {{name}} » est endommagé, ou n’est pas ce que dit son nom ({{reason}}).',
  'archive-encrypted':
    '« {{name}} » est protégé par un mot de passe. Enregistrez-le d’abord sans mot de passe.',
  'archive-unsafe':
    '« {{name}} » n’a pas été lu : l’une de ses parties porte un nom dangereux ou déjà pris ({{part}}).',
  'archive-too-many-parts':
    '« {{name}} » compte {{count, number}} parties ; la limite est de {{limit, number}}.',
  'archive-too-large':
    '« {{name}} » n’a pas été lu : décompressé, il ferait {{megabytes}} Mo ou plus, au-delà de la limite de {{limit}} Mo pour une telle partie.',
  'part-invalid': '« {{name}} » est endommagé : {{part}} n’est pas du XML bien formé ({{reason}}).',
  'part-doctype':
    '« {{name}} » n’a pas été lu : {{part}} déclare son propre type de document, ce qui n’est pas sûr.',
  'part-too-large': '« {{name}} » n’a pas été lu : {{part}} a trop d’éléments, ou trop d’éléments imbriqués.',
  'not-docx': '« {{name}} » n’est pas un document Word (.docx) lisible ({{reason}}).',
  'not-epub': '« {{name}} » est une archive, mais pas un livre (.epub) lisible.',
  'epub-locked': '« {{name}} » est verrouillé par son vendeur (DRM) : son texte ne peut pas être lu.',
  'not-pdf': '« {{name}} » n’est pas un PDF lisible ({{reason}}).',
  'pdf-locked':
    '« {{name}} » est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe et importez-la.',
  'pdf-scanned':
    '« {{name}} » ne contient que des images de pages, sans texte (numérisation). Passez-le d’abord par une reconnaissance de caractères (OCR).',
  'pdf-too-many-pages': '« {{name}} » compte {{count}} pages ; la limite est de {{limit}}.',
  'pdf-page-slow': 'La page {{page}} de « {{name}} » n’a pas pu être lue en {{seconds}} secondes.',
  'not-rtf': '« {{name}} » n’est pas un fichier RTF, ou est endommagé.',
  'not-tei': '« {{name}} » est du XML, mais pas du TEI P5 : il commence par <{{element}}>.',
  'not-odt': '« {{name}} » est une archive, mais pas un texte OpenDocument (.odt).',
  'draft-invalid': 'L’importateur de « {{name}} » a rendu un résultat défectueux ({{detail}}).',
  'import-timeout': '« {{name}} » n’a pas pu être lu en {{seconds}} secondes.',
  'import-memory':
    'La lecture de « {{name}} » demandait plus de {{megabytes}} Mo de mémoire ; elle a été arrêtée.',
  'import-crashed':
    'La lecture de « {{name}} » a échoué : l’importateur s’est arrêté de façon inattendue, peut-être faute de mémoire.',
  'upload-overflow': 'Il est arrivé plus d’octets que « {{name}} » n’en a.',
  'upload-incomplete': '« {{name}} » n’est pas arrivé en entier.',
  'no-such-plan': 'Cette nouvelle version n’est plus en attente. Relancez la comparaison.',
  'version-changed':
    'Une autre version de ce texte est devenue courante entre-temps. Relancez la comparaison.',
  'passage-changed':
    'Un surlignage a été modifié depuis la comparaison des versions. Relancez la comparaison.',
  'no-place': 'Une annotation acceptée n’a pas de place dans la nouvelle version.',
  'not-current': 'Un passage se rattache à la version courante de son texte.',
  'accept-unknown':
    '--accept ne connaît pas « {{value}} ». Valeurs possibles : exact, moved, reworded, reworded:0.9 ou none.',
  'one-version': '--version-of prend un seul fichier.',
  'no-such-upload': 'Ce fichier n’est plus en attente. Choisissez-le à nouveau.',
  'no-such-job': 'Ce travail n’est plus connu. Relancez-le.',

  // les annotations qui entrent, les exports qui sortent
  'not-annotations': '« {{name}} » ne contient pas d’annotations : {{reason}}',
  'unknown-annotations':
    '« {{name}} » ne contient pas d’annotations lisibles. Sont lus : annotations W3C (JSON-LD), Hypothesis (JSON), projets REFI-QDA (.qdpx), notes exportées par Zotero (Markdown, HTML), surlignages d’un PDF, My Clippings.txt de Kindle et Readwise (CSV).',
  'too-many-annotations': '« {{name}} » contient plus de {{limit, number}} annotations.',
  'json-too-deep': '« {{name}} » est imbriqué sur plus de {{limit}} niveaux.',
  'json-invalid': '« {{name}} » n’est pas du JSON.',
  'not-qdpx': '« {{name}} » n’est pas un projet REFI-QDA (.qdpx) : {{reason}}.',
  'not-codebook': '« {{name}} » est du XML, mais pas un livre de codes REFI-QDA.',
  'reference-unknown': '« {{name}} » n’est ni du BibTeX, ni du RIS, ni du CSL-JSON.',
  'reference-broken': '« {{name}} » ne peut pas être lu comme une référence : {{reason}}',
  'reference-empty': 'Il n’y a dans « {{name}} » aucune référence qui dise quelque chose.',
  'reference-too-long':
    '« {{name}} » a {{length}} caractères ; une bibliographie peut en avoir {{limit}}. Exportez moins de références.',
  'not-scholion-archive': '« {{name}} » n’est pas une archive Scholion ({{reason}}).',
  'archive-newer':
    '« {{name}} » vient d’un Scholion plus récent (format {{version}} ; celui-ci lit jusqu’au {{known}}). Rien n’a été changé.',
  'archive-incomplete': '« {{name}} » n’est pas entière : {{part}} n’y est pas. Rien n’a été changé.',
  'archive-changed':
    '« {{name}} » a été abîmée ou changée après coup : {{part}} n’est pas ce que dit son manifeste. Rien n’a été changé.',
  'archive-wrong':
    '« {{name}} » n’a pas été importée : {{part}} n’est pas comme une archive l’a. Rien n’a été changé.',
  'codebook-empty': '« {{name}} » est un livre de codes sans codes.',
  'codebook-too-deep': '« {{name}} » est imbriqué sur plus de {{limit}} niveaux.',
  'codebook-too-large': '« {{name}} » compte plus de {{limit, number}} codes.',
  'xml-doctype': '« {{name}} » a un type de document, ce qu’un livre de codes n’a pas. Il n’a pas été lu.',
  'xml-invalid': '« {{name}} » n’est pas du XML bien formé ({{reason}}).',
  'id-taken': 'Un élément de ce fichier est déjà dans la bibliothèque.',
  'two-scopes': 'Indiquez des documents ou un bureau, pas les deux.',
  'none-fits':
    'Aucune annotation ne répond à la demande. Demandez moins, ou voyez-les toutes avec : scholion annotations',
  'unknown-export-option':
    'Le format « {{format}} » n’accepte pas {{option}}={{value}}. Il accepte : {{known}}.',
  'unknown-style': 'Il n’y a pas ici de style de citation « {{style}} ». Connus : {{known}}.',
  'unknown-template':
    'Il n’y a pas ici de modèle « {{template}} », ni de fichier de ce nom. Connus : {{known}}.',
  'unknown-exporter': 'Le format d’export « {{format}} » n’existe pas. Formats connus : {{formats}}.',
  'export-crashed':
    'L’écriture du fichier s’est interrompue, peut-être faute de mémoire. Exportez moins de documents à la fois.',
  'no-format': 'Dites quel format : --format F. Liste : export --list.',
  'file-exists': '{{path}} existe déjà ; --force le remplace.',
  'folder-missing': 'Le dossier {{folder}} n’existe pas.',
  'no-browser':
    'Aucun Chrome ni Chromium capable d’imprimer n’a été trouvé. Installez-en un ou nommez-le dans CHROMIUM_PATH, ou exportez la page et imprimez-la depuis un navigateur.',
  'not-printed': 'Le navigateur n’a produit aucun PDF ({{reason}}).',
  'no-page': 'Seules les pages s’impriment, et {{format}} n’en produit pas. Pages : edition, html-notes.',
  'not-written': '{{path}} n’a pas pu être écrit ({{reason}}).',

  // les adresses web
  'address-invalid': '« {{address}} » n’est pas une adresse web. Elle commence par https://',
  'address-not-https':
    '« {{address}} » n’est pas protégée par https. Essayez avec https://, ou enregistrez la page depuis votre navigateur et ajoutez le fichier.',
  'address-credentials':
    '« {{address}} » contient un nom d’utilisateur ou un mot de passe ; de telles adresses ne sont pas consultées. Enregistrez la page depuis votre navigateur et ajoutez le fichier.',
  'address-port':
    '« {{address}} » indique un port particulier ; seul le port habituel de https est consulté.',
  'address-refused':
    '« {{address}} » mène à un réseau privé et non au web public ; rien n’a été téléchargé. Enregistrez la page depuis votre navigateur et ajoutez le fichier.',
  'address-unresolved':
    'Aucun ordinateur du nom de {{host}} n’a été trouvé. Vérifiez l’orthographe et votre connexion.',
  'address-unreachable': '{{host}} ne répond pas ({{reason}}). Êtes-vous en ligne ? Réessayez plus tard.',
  'address-tls': '{{host}} ne peut pas prouver son identité ({{reason}}) ; rien n’a été téléchargé.',
  'address-status': '{{host}} a répondu {{status}} au lieu d’une page. Réessayez plus tard.',
  'address-missing': '{{host}} n’a pas de page à cette adresse ({{status}}).',
  'address-forbidden':
    '{{host}} ne donne pas cette page à tout le monde ({{status}}). Enregistrez-la depuis votre navigateur et ajoutez le fichier.',
  'address-redirects': '{{host}} renvoie d’une adresse à l’autre, plus de {{limit}} fois.',
  'address-too-large':
    'Ce que {{host}} envoie dépasse {{limit}} Mo. Enregistrez la page depuis votre navigateur et ajoutez le fichier.',
  'address-timeout': '{{host}} n’a pas envoyé la page en {{seconds}} secondes. Réessayez plus tard.',
  'address-kind': 'À cette adresse, {{host}} propose un contenu qui ne peut pas être lu ({{mediaType}}).',
  'address-packed': '{{host}} envoie la page dans une compression qui ne peut pas être ouverte.',
  'address-broken': 'Ce que {{host}} a envoyé n’est pas arrivé en entier. Réessayez.',
  'address-empty': '{{host}} a envoyé une page vide.',
  'language-unknown': '« {{language}} » n’est pas un code de langue, comme en, fr ou pt-BR.',
  'not-with-version': '{{option}} ne va pas avec --version-of : le document garde ses propres données.',
  'only-with-version': '{{option}} ne va qu’avec --version-of DOC.',
  'nothing-to-import': 'Dites quoi importer : des fichiers, des dossiers ou --address URL.',
  'folder-too-many': '« {{name}} » contient plus de {{limit}} fichiers. Importez ses dossiers un par un.',
  'folder-empty': 'Il n’y a dans « {{name}} » aucun fichier qui puisse être lu.',

  // les passages par leurs mots
  'quote-not-found': '« {{quote}} » ne se trouve pas dans « {{title}} ».',
  'quote-ambiguous':
    '« {{quote}} » se trouve {{count}} fois dans « {{title}} » ; choisissez avec --nth ({{contexts}}).',
  'quote-nth': '« {{quote}} » ne se trouve que {{count}} fois dans « {{title}} ».',
  'span-outside': '{{start}}–{{end}} n’est pas dans « {{title}} », qui compte {{length}} caractères.',
  'span-empty': 'Il n’y a pas de texte entre {{start}} et {{end}}.',
  'quote-elsewhere': 'À {{start}}–{{end}} se trouve « {{stands}} », et non « {{quote}} ».',
  'no-passage':
    'Dites quel passage : --quote « … » (avec --nth N, ou --start N --end N), ou --start N --end N.',
  several: '« {{named}} » en désigne {{count}} ; donnez l’identifiant entier.',
  'not-linkable': 'Un mémo de la bibliothèque ne peut pas être relié.',
  'title-for-several': '--title ne va qu’avec un seul fichier.',
  'no-library': '--library est vide. Nommez le dossier de la bibliothèque.',
  'library-faults': 'La bibliothèque a des défauts : {{count}}.',

  template: 'Le modèle ne peut pas servir : ligne {{line}}, colonne {{column}} : {{problem}}',
  'template-name': 'Donnez un nom au modèle.',
  'template-there': 'Il y a déjà un modèle « {{name}} ». Choisissez un autre nom.',
  'template-many': 'Une bibliothèque garde au plus {{limit}} modèles. Supprimez-en un d’abord.',

  // les hôtes
  'port-in-use':
    'Le port {{port}} est pris par un autre programme. Choisissez-en un autre avec --port, ou omettez --port.',
  'port-refused':
    'Le port {{port}} ne peut pas être utilisé. Choisissez-en un au-dessus de 1023 avec --port.',
  'not-built': 'La page n’est pas construite. Lancez : npm run build',
  'wrong-sender': 'Cette page ne peut rien demander.',
  'session-over':
    'Non enregistré : Scholion a été relancé et ne connaît pas cette fenêtre. Appuyez sur Entrée dans son terminal et ouvrez la nouvelle adresse dans cet onglet ; rien ici ne se perdra.',
  'host-gone': 'Scholion ne répond pas. Regardez s’il tourne encore, ou relancez-le.',
} as const
