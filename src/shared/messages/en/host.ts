/** What a window says that its host does not let in, or that lost its host. */
export default {
  refused: {
    title: 'This window is not connected',
    'no-code':
      'This address has no code. Press Enter in the terminal where Scholion runs and open the new address.',
    'code-used': 'This address was already used. Press Enter in the terminal for a new one.',
    'code-stolen':
      'This address was used twice, so somebody else on this machine may have it. Scholion has stopped; start it again.',
    'code-expired': 'This address is too old. Press Enter in the terminal for a new one.',
    'code-unknown': 'This address is not known. Press Enter in the terminal for a new one.',
    'session-over': 'This session is over. Press Enter in the terminal for a new address.',
    'host-gone': 'Scholion does not answer. Look whether it still runs in its terminal, or start it again.',
  },
  line: {
    down: 'No connection to Scholion. Your last changes are kept in this window; trying again…',
    closing: 'Scholion was closed. This window no longer saves.',
  },
  locked: {
    title: 'The library is already open',
    detail:
      'It is open in {{app}} on {{host}}, since {{since}}. It can be read here meanwhile; nothing can be changed.',
    apps: { desk: 'Scholion', web: 'a browser', cli: 'the command line' },
    readOnly: 'Open read-only',
    quit: 'Quit',
  },
  failed: { title: 'Scholion cannot start' },
  external: {
    title: 'Open in your browser?',
    detail: 'The address leads to {{host}}:\n\n{{url}}',
    mail: 'Write to {{host}} with your mail program?',
    open: 'Open',
    cancel: 'Cancel',
  },
  save: { title: 'Export', page: 'Web page', pdf: 'PDF to print and to pass on' },
} as const
