/** Opens an address outside, after the reader has seen where it leads. Only the web and mail, never a path. */
import { type BrowserWindow, dialog, shell } from 'electron'
import { safeUrl } from '#shared/model/safe-url.ts'
import type { Translate } from '#main/services/translate.ts'

/** @returns whether it was opened */
export async function openExternal(
  url: string,
  window: BrowserWindow | undefined,
  t: Translate,
): Promise<boolean> {
  const safe = safeUrl(url)
  if (safe === undefined) return false
  const { protocol, hostname, pathname } = new URL(safe)
  const isMail = protocol === 'mailto:'
  const question = {
    type: 'question',
    title: t('host.external.title'),
    message: t('host.external.title'),
    // `hostname` is in Punycode: a name that only looks like another shows what it is.
    detail: isMail
      ? t('host.external.mail', { host: decodeURIComponent(pathname) })
      : t('host.external.detail', { host: hostname, url: safe }),
    buttons: [t('host.external.open'), t('host.external.cancel')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  } as const
  const { response } = window
    ? await dialog.showMessageBox(window, { ...question, buttons: [...question.buttons] })
    : await dialog.showMessageBox({ ...question, buttons: [...question.buttons] })
  if (response !== 0) return false
  await shell.openExternal(safe)
  return true
}
