/** What takes letters for itself. */

/** Whether letters struck here are written into something. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  // A text may be editable only to have a caret; nothing is written there.
  return target.isContentEditable && target.closest('[data-zone$="-text"]') === null
}
