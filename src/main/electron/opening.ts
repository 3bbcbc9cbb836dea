/** Opens the library, or asks what to do when another host has it: read it meanwhile, or leave. */
import { dialog } from 'electron'
import { type Opened, type OpenOptions, openServices } from '#main/services/open-services.ts'
import type { Translate } from '#main/services/translate.ts'
import { type HostError, toHostError } from '#shared/host/errors.ts'

/**
 * Nothing when the reader leaves.
 * @throws what else the store says
 */
export async function openOrAsk(options: OpenOptions, t: Translate): Promise<Opened | undefined> {
  try {
    return await openServices(options)
  } catch (thrown) {
    const error = toHostError(thrown)
    const { locale } = options.platform.facts
    if (error.code !== 'locked') throw thrown
    return (await wantsToRead(error, t, locale))
      ? openServices({ ...options, mode: 'read', create: false })
      : undefined
  }
}

async function wantsToRead({ params }: HostError, t: Translate, locale: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: t('host.locked.title'),
    message: t('host.locked.title'),
    detail: t('host.locked.detail', {
      host: params['host'] ?? '',
      app: t(`host.locked.apps.${params['app']}`),
      since: when(String(params['since']), locale),
    }),
    buttons: [t('host.locked.readOnly'), t('host.locked.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** A time for people; nothing when the holder left none. */
function when(time: string, locale: string): string {
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? '…' : date.toLocaleString(locale)
}
