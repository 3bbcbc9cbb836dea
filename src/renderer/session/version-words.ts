/** What a version is called: the day it came in, with the hour where another one came the same day. */
import { dateLocale } from './date-locale.ts'
import type { Document } from '#shared/model/document.ts'

/** "12 March 2024", "12 March 2024, 14:05"; empty for a version the document does not have. */
export function versionWords({ versions }: Document, id: string, language: string): string {
  const version = versions.find((one) => one.id === id)
  if (!version) return ''
  const locale = dateLocale(language)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' })
  const words = day.format(new Date(version.imported))
  const twins = versions.filter(({ imported }) => day.format(new Date(imported)) === words)
  if (twins.length === 1) return words
  const hour = new Intl.DateTimeFormat(locale, {
    timeStyle: twinStyle(twins.map(({ imported }) => imported)),
  })
  return `${words}, ${hour.format(new Date(version.imported))}`
}

/** Seconds are told only where minutes do not tell them apart. */
function twinStyle(times: readonly string[]): 'short' | 'medium' {
  return new Set(times.map((time) => time.slice(0, 16))).size === times.length ? 'short' : 'medium'
}
