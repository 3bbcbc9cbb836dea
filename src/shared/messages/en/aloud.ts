/** Reading aloud with the voices of the system. */
export default {
  label: { left: 'Reading the left text aloud', right: 'Reading the right text aloud' },
  pause: 'Pause',
  goOn: 'Go on',
  previous: 'Previous sentence',
  next: 'Next sentence',
  stop: 'Stop reading aloud',
  rate: 'Pace',
  rateIs: '{{rate, number}}×',
  voice: 'Voice',
  starting: 'Looking for a voice…',
  failed: 'The voice stopped. Choose another voice, or go on.',
  foreign: 'There is no voice for the language of this text; {{voice}} reads it.',
  silent: {
    title: 'There is no voice on this system.',
    linux:
      'Install Speech Dispatcher with a voice (the packages speech-dispatcher and espeak-ng), then start again.',
    mac: 'Add one in System Settings, Accessibility, Spoken Content, System voice.',
    windows: 'Add one in Settings, Time and language, Speech, Manage voices.',
    privacy: 'Voices that work over the network are not used: what you read stays on this machine.',
  },
  actions: {
    read: 'Read aloud from here',
    pause: 'Read aloud: pause or go on',
    next: 'Read aloud: next sentence',
    previous: 'Read aloud: previous sentence',
    faster: 'Read aloud: faster',
    slower: 'Read aloud: slower',
    stop: 'Read aloud: stop',
  },
} as const
