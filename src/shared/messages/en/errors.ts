/**
 * What is said when something cannot be done, by code. Each says what and where and, if there is a way on,
 * what to do. English lines of failures say the same, so that logs and the command line can be searched.
 */
export default {
  // the contract
  internal: 'Something went wrong inside Scholion: it is written in the log.',
  'bad-arguments': 'This was asked for in a way that Scholion does not understand.',
  'unknown-method': 'This part of Scholion is of another version. Reload the window.',
  'unknown-command': 'There is no command “{{command}}”.',
  'not-here': 'This cannot be done in this window.',
  conflict: 'What this concerns was changed elsewhere meanwhile. Look again and repeat.',
  cancelled: 'Cancelled.',

  'no-longer-applies':
    'A change could not be kept ($t(commands.{{command}})): what it changed was changed elsewhere.',

  // the library on disk
  locked: 'The library is open in another window ({{app}} on {{host}}, since {{since}}).',
  'library-missing': 'There is no library at {{path}}. Is the drive connected?',
  'library-damaged':
    'The library at {{path}} cannot be read, and there is no copy of its marker. Nothing was changed.',
  'not-empty': '{{path}} holds other files and no library. Choose an empty folder for a new library.',
  'disk-full':
    'Not saved: the disk is full ({{path}}). Your changes are only in this window. Make room; saving is tried again.',
  'disk-error':
    'Not saved: the disk reported an error ({{system}}) at {{path}}. Your changes are only in this window.',
  'read-only': 'Read only: {{path}} cannot be written to.',
  'opened-to-read': 'The library is open to read only.',
  'newer-format': 'This library was made by a newer Scholion ({{createdBy}}). Update Scholion to change it.',
  'lock-lost':
    'Another copy of Scholion took over this library. Nothing more is written from here; reload to go on.',
  'annotations-damaged': 'The notes of a text cannot be read, and no copy of them can. Nothing was deleted.',
  'text-damaged':
    'The text of “{{title}}” is damaged on the disk. Nothing was changed; import it again or put it back from a backup.',
  'text-missing':
    'The text of “{{title}}” is not in the library. Look for it in a backup, or import it again.',
  'asset-damaged':
    'A picture of “{{title}}” is missing or damaged on the disk. The text itself is not affected; import the document again to have the picture back.',
  'original-damaged':
    'The original file of “{{title}}” is damaged or missing. The text itself is not affected.',
  'document-missing': 'There is no document {{document}} in this library.',
  invalid: 'This is not valid and was not saved.',
  closed: 'The library is closed; open it again to change it.',
  'changed-since': 'This step cannot be taken back: what it changed has changed since.',
  'step-lost': 'This step cannot be taken back: the record of it cannot be read any more.',
  'no-such-change':
    'This change is not in the history of the library, or its record cannot be read any more.',
  'gone-for-good': 'This cannot be taken back: what was emptied out of the trash is gone for good.',
  'needed-since':
    'This cannot be taken back: something made later stands on it, or something it needs is no longer there.',
  'in-use': 'This step cannot be taken back: something else stands on what it made.',

  // what recovery found and dealt with
  'journal-damaged':
    'The last {{count}} changes could not be read. What is left of them is kept in the folder quarantine.',
  superseded:
    '{{count}} changes were made elsewhere while this library was open here. They are kept in the folder conflicts and were not applied.',
  restored:
    '{{file}} was damaged and restored from a copy; {{applied}} later changes were applied again, {{missing}} are missing.',
  'mass-loss':
    '{{file}} was changed by another program in a way that removes most of what was in it. The state before was restored.',
  'edited-outside': '{{file}} was changed by another program. Its content is well-formed and was taken over.',
  'changed-outside':
    '{{file}} was changed by another program while the library was open. That version is kept in {{copy}}.',
  'marker-restored': '{{file}} was damaged or missing and restored from its copy.',

  // commands
  missing: 'There is no $t(errors.nouns.{{what}}) {{id}}.',
  nouns: {
    annotation: 'annotation',
    document: 'document',
    link: 'link',
    relation: 'relation',
    tag: 'tag',
    desk: 'desk',
    version: 'version',
    block: 'paragraph',
    'trash entry': 'trash entry',
    range: 'range',
  },
  'relation-empty': 'A relation needs a name.',
  'version-gone': 'The version of the text that this note stands on is gone, and its words with it.',
  'document-gone': 'The document of this note is in the trash: restore it first.',
  'too-many-tags': 'A passage can have 1,000 tags at most.',
  'restore-nothing': '“{{label}}” cannot be restored: what it joined is gone.',
  'tag-empty': 'A tag needs a name.',
  'tag-circle': '“{{label}}” cannot stand under “{{parent}}”: that one already stands under it.',
  'tag-into-itself': '“{{label}}” cannot be joined to itself. Choose another tag.',
  'tag-exists': 'There is already a tag “{{label}}”.',
  'title-empty': 'A document needs a title.',
  'document-exists': 'This document is already in the library.',
  'other-document': 'A highlight cannot move to another document.',
  'no-words': 'This note is about a whole text and has no words in it.',
  'last-range': 'A highlight needs one range at least. To remove it, move the annotation to the trash.',
  'too-many-ranges': 'A highlight has at most 100 ranges.',
  'split-outside': 'A highlight can be divided inside of its own words only.',
  'merge-one': 'Two highlights are needed to merge them.',
  'link-to-itself': 'A link needs two different ends.',
  'last-desk': 'The last desk cannot be removed.',
  'restore-conflict': '“{{label}}” cannot be restored: something now stands in its place.',

  // files coming in
  'file-missing': 'There is no file “{{name}}”.',
  'file-unreadable': '“{{name}}” cannot be read ({{reason}}).',
  'file-empty': '“{{name}}” has no text in it.',
  'is-directory': '“{{name}}” is a folder. Give files.',
  'not-a-file': '“{{name}}” is not a file.',
  'file-too-large': '“{{name}}” has {{megabytes}} MB; the limit of one file is {{limit}} MB.',
  'file-changed': '“{{name}}” changed while it was being read. Try again.',
  'not-utf8':
    '“{{name}}” is not UTF-8 text (byte {{offset}}). If it comes from an older program, choose the encoding windows-1252.',
  'not-in-encoding': '“{{name}}” is not text in {{encoding}}.',
  'unknown-encoding': 'There is no encoding called “{{encoding}}”.',
  'looks-binary': '“{{name}}” looks like binary data, not text.',
  'unknown-format': '“{{name}}” is not in a format that can be read. Known: {{formats}}.',
  'text-too-long': '“{{name}}” has {{size, number}} characters; the limit of one text is {{limit, number}}.',
  'too-many-blocks': '“{{name}}” has {{count, number}} paragraphs; the limit is {{limit, number}}.',
  'nested-too-deep':
    '“{{name}}” has quotations or lists nested deeper than {{limit}}. Import it as plain text (.txt).',
  'page-too-long':
    '“{{name}}” has {{size, number}} characters of source; the limit of one page is {{limit, number}}.',
  'page-too-deep': '“{{name}}” has elements nested deeper than {{limit, number}}.',
  'mhtml-no-page': '“{{name}}” has no web page in it.',
  'archive-damaged': '“{{name}}” is damaged, or not what its name says ({{reason}}).',
  'archive-encrypted': '“{{name}}” is protected by a password. Save it without one first.',
  'archive-unsafe':
    '“{{name}}” was not read: a part of it has a name that is unsafe or not its own ({{part}}).',
  'archive-too-many-parts': '“{{name}}” has {{count, number}} parts inside; the limit is {{limit, number}}.',
  'archive-too-large':
    '“{{name}}” was not read: it would unpack to {{megabytes}} MB or more, over the limit of {{limit}} MB for such a part.',
  'part-invalid': '“{{name}}” is damaged: {{part}} is not well-formed XML ({{reason}}).',
  'part-doctype': '“{{name}}” was not read: {{part}} declares a document type of its own, which is not safe.',
  'part-too-large': '“{{name}}” was not read: {{part}} has too many elements, or too many in each other.',
  'not-docx': '“{{name}}” is not a Word document (.docx) that can be read ({{reason}}).',
  'not-epub': '“{{name}}” is an archive, but not a book (.epub) that can be read.',
  'epub-locked': '“{{name}}” is locked by its seller (DRM), so its text cannot be read.',
  'not-pdf': '“{{name}}” is not a PDF that can be read ({{reason}}).',
  'pdf-locked': '“{{name}}” is locked with a password. Save a copy without one, and import that.',
  'pdf-scanned':
    '“{{name}}” is pictures of pages without text (a scan). Run text recognition (OCR) on it first.',
  'pdf-too-many-pages': '“{{name}}” has {{count}} pages; the limit is {{limit}}.',
  'pdf-page-slow': 'Page {{page}} of “{{name}}” could not be read within {{seconds}} seconds.',
  'not-rtf': '“{{name}}” is not an RTF file, or is damaged.',
  'not-tei': '“{{name}}” is XML, but not TEI P5: it begins with <{{element}}>.',
  'not-odt': '“{{name}}” is an archive, but not an OpenDocument text (.odt).',
  'draft-invalid': 'The importer of “{{name}}” gave a damaged result ({{detail}}).',
  'import-timeout': '“{{name}}” could not be read within {{seconds}} seconds.',
  'import-memory': 'Reading “{{name}}” took more than {{megabytes}} MB of memory and was stopped.',
  'import-crashed':
    'Reading “{{name}}” failed: its importer stopped unexpectedly, perhaps for lack of memory.',
  'upload-overflow': 'More bytes came than “{{name}}” has.',
  'upload-incomplete': '“{{name}}” did not arrive whole.',
  'no-such-plan': 'This new version is no longer waiting. Compare it again.',
  'version-changed': 'Another version of this text became current meanwhile. Compare again.',
  'passage-changed': 'A highlight was changed since the versions were compared. Compare again.',
  'no-place': 'An annotation that was accepted has no place in the new version.',
  'not-current': 'A passage is attached to the current version of its text.',
  'accept-unknown':
    '“{{value}}” is not known to --accept. It takes exact, moved, reworded, reworded:0.9, or none.',
  'one-version': '--version-of takes one file.',
  'no-such-upload': 'This file is no longer waiting. Choose it again.',
  'no-such-job': 'This work is no longer known. Start it again.',

  // annotations coming in, exports going out
  'not-annotations': '“{{name}}” holds no annotations: {{reason}}',
  'unknown-annotations':
    '“{{name}}” holds no annotations that can be read. Read are: W3C annotations (JSON-LD), Hypothesis (JSON), REFI-QDA projects (.qdpx), notes exported by Zotero (Markdown, HTML), highlights in a PDF, Kindle’s My Clippings.txt, and Readwise (CSV).',
  'too-many-annotations': '“{{name}}” has more than {{limit, number}} annotations.',
  'json-too-deep': '“{{name}}” is nested deeper than {{limit}}.',
  'json-invalid': '“{{name}}” is not JSON.',
  'not-qdpx': '“{{name}}” is not a REFI-QDA project (.qdpx): {{reason}}.',
  'not-codebook': '“{{name}}” is XML, but not a REFI-QDA codebook.',
  'reference-unknown': '“{{name}}” is neither BibTeX nor RIS nor CSL-JSON.',
  'reference-broken': '“{{name}}” cannot be read as a reference: {{reason}}',
  'reference-empty': 'There is no reference in “{{name}}” that says anything.',
  'reference-too-long':
    '“{{name}}” has {{length}} characters; a bibliography may have {{limit}}. Export fewer references.',
  'not-scholion-archive': '“{{name}}” is no Scholion archive ({{reason}}).',
  'archive-newer':
    '“{{name}}” was made by a newer Scholion (format {{version}}; this one reads up to {{known}}). Nothing was changed.',
  'archive-incomplete': '“{{name}}” is not whole: {{part}} is not in it. Nothing was changed.',
  'archive-changed':
    '“{{name}}” was damaged or changed after it was made: {{part}} is not what its manifest says. Nothing was changed.',
  'archive-wrong':
    '“{{name}}” was not brought in: {{part}} is not as an archive has it. Nothing was changed.',
  'codebook-empty': '“{{name}}” is a codebook without codes.',
  'codebook-too-deep': '“{{name}}” is nested deeper than {{limit}} levels.',
  'codebook-too-large': '“{{name}}” has more than {{limit, number}} codes.',
  'xml-doctype': '“{{name}}” has a document type, which codebooks do not have. It was not read.',
  'xml-invalid': '“{{name}}” is not well-formed XML ({{reason}}).',
  'id-taken': 'A record of this file is already in the library.',
  'two-scopes': 'Name documents or a desk, not both.',
  'none-fits':
    'No annotation fits what was asked for. Ask for less, or see them all with: scholion annotations',
  'unknown-export-option': 'The format “{{format}}” takes no {{option}}={{value}}. It takes: {{known}}.',
  'unknown-style': 'There is no citation style “{{style}}” here. Known: {{known}}.',
  'unknown-template': 'There is no template “{{template}}” here, nor a file of that name. Known: {{known}}.',
  'unknown-exporter': 'There is no export format “{{format}}”. Known: {{formats}}.',
  'export-crashed':
    'Writing the file stopped unexpectedly, perhaps for lack of memory. Export fewer documents at once.',
  'no-format': 'Say which format: --format F. Known: export --list.',
  'file-exists': '{{path}} is already there; --force replaces it.',
  'folder-missing': 'There is no folder {{folder}}.',
  'no-browser':
    'No Chrome or Chromium was found that could print. Install one or name it in CHROMIUM_PATH, or export the page and print it from a browser.',
  'not-printed': 'The browser made no PDF ({{reason}}).',
  'no-page': 'Only pages are printed, and {{format}} makes none. Pages: edition, html-notes.',
  'not-written': '{{path}} could not be written ({{reason}}).',

  // web addresses
  'address-invalid': '“{{address}}” is not a web address. It begins with https://',
  'address-not-https':
    '“{{address}}” is not protected by https. Try it with https://, or save the page from your browser and add the file.',
  'address-credentials':
    '“{{address}}” has a user name or a password in it; such addresses are not fetched. Save the page from your browser and add the file.',
  'address-port': '“{{address}}” names a port of its own; only the usual one of https is fetched.',
  'address-refused':
    '“{{address}}” leads into a private network, not to the public web; nothing was fetched. Save the page from your browser and add the file.',
  'address-unresolved':
    'No computer called {{host}} was found. Look at the spelling, and whether you are online.',
  'address-unreachable': '{{host}} does not answer ({{reason}}). Are you online? Try again later.',
  'address-tls': '{{host}} cannot prove its identity ({{reason}}); nothing was fetched.',
  'address-status': '{{host}} answered {{status}} instead of a page. Try again later.',
  'address-missing': '{{host}} has no page at this address ({{status}}).',
  'address-forbidden':
    '{{host}} does not give this page to everybody ({{status}}). Save it from your browser and add the file.',
  'address-redirects': '{{host}} sends from one address to the next, more than {{limit}} times.',
  'address-too-large':
    'What {{host}} sends is larger than {{limit}} MB. Save it from your browser and add the file.',
  'address-timeout': '{{host}} did not send the page within {{seconds}} seconds. Try again later.',
  'address-kind': 'At this address {{host}} has something that cannot be read ({{mediaType}}).',
  'address-packed': '{{host}} sends the page in a packing that cannot be opened.',
  'address-broken': 'What {{host}} sent did not arrive whole. Try again.',
  'address-empty': '{{host}} sent an empty page.',
  'language-unknown': '“{{language}}” is not the code of a language, such as en, fr or pt-BR.',
  'not-with-version': '{{option}} does not go with --version-of: the document keeps its own data.',
  'only-with-version': '{{option}} goes with --version-of DOC only.',
  'nothing-to-import': 'Say what to import: files, folders, or --address URL.',
  'folder-too-many': 'There are more than {{limit}} files in “{{name}}”. Bring its folders in one by one.',
  'folder-empty': 'There is no file in “{{name}}” that could be read.',

  // passages by their words
  'quote-not-found': '“{{quote}}” does not stand in “{{title}}”.',
  'quote-ambiguous': '“{{quote}}” stands {{count}} times in “{{title}}”; choose with --nth ({{contexts}}).',
  'quote-nth': '“{{quote}}” stands only {{count}} times in “{{title}}”.',
  'span-outside': '{{start}}–{{end}} is not inside “{{title}}”, which has {{length}} characters.',
  'span-empty': 'There is no text between {{start}} and {{end}}.',
  'quote-elsewhere': 'At {{start}}–{{end}} stands “{{stands}}”, not “{{quote}}”.',
  'no-passage': 'Say which passage: --quote "…" (with --nth N, or --start N --end N), or --start N --end N.',
  several: '“{{named}}” means {{count}} of them; give the whole id.',
  'not-linkable': 'A memo of the library cannot be linked.',
  'title-for-several': '--title goes with one file only.',
  'no-library': '--library is empty. Name the library’s folder.',
  'library-faults': 'The library has faults: {{count}}.',

  template: 'The template cannot be used: line {{line}}, column {{column}}: {{problem}}',
  'template-name': 'Give the template a name.',
  'template-there': 'There is already a template “{{name}}”. Choose another name.',
  'template-many': 'A library keeps at most {{limit}} templates. Delete one first.',

  // hosts
  'port-in-use':
    'Port {{port}} is in use by another program. Choose another one with --port, or leave --port out.',
  'port-refused': 'Port {{port}} may not be used. Choose one above 1023 with --port.',
  'not-built': 'The page is not built. Run: npm run build',
  'wrong-sender': 'This page may not ask anything.',
  'session-over':
    'Not saved: Scholion was started anew and does not know this window. Press Enter in its terminal and open the new address in this tab; nothing here is lost by that.',
  'host-gone': 'Scholion does not answer. Look whether it still runs, or start it again.',
} as const
