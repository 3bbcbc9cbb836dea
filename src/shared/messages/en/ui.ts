/** Words of the small parts that every dialog and list is made of. */
export default {
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
  dismiss: 'Dismiss',
  messages: 'Messages',
  quoted: '“{{words}}”',
} as const
