/** The report of an import in words: what is shown of a file, and all of it as text to copy or save. */
import type { HostError } from '#shared/host/errors.ts'
import type { TFunction } from 'i18next'
import { failureWords } from '../deeds.ts'
import { annotationsWords, lostWords } from './annotations.ts'
import { archiveWords } from './archive.ts'
import { codebookWords } from './codebook.ts'
import type { FileReport } from './intake-state.ts'

/** A remark of an importer in the reader's language; its English words when the catalogue does not know it. */
export function remarkWords(t: TFunction, locale: string, { code, params, message }: HostError): string {
  return t(`remarks.${code}`, { ...params, ...named(t, locale, params), defaultValue: message })
}

/** Names that only programs know, in words. */
function named(
  t: TFunction,
  locale: string,
  { what, language }: HostError['params'],
): Record<string, string> {
  return {
    ...(typeof what === 'string' && {
      what: t(`left-out.${what}`, { defaultValue: t('ui.quoted', { words: what }) }),
    }),
    ...(typeof language === 'string' && { language: languageName(language, locale) }),
  }
}

/** By which importer, in which encoding, in which language; empty when nothing of it is known. */
export function howWords(t: TFunction, locale: string, { importer, encoding, language }: FileReport): string {
  const parts = [
    importer !== undefined &&
      t('intake.report.how', { importer: t(`formats.${importer}`, { defaultValue: importer }) }),
    encoding !== undefined && t('intake.report.encoding', { encoding }),
    language !== undefined && t('intake.report.language', { language: languageName(language, locale) }),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

/** How many came in, failed and were left out, as one line; what there is none of is not told. */
export function summaryWords(t: TFunction, reports: readonly FileReport[]): string {
  const failed = reports.filter(({ error }) => error !== undefined).length
  const skipped = reports.filter((report) => report.skipped !== undefined).length
  const counts = { read: reports.length - failed - skipped, failed, skipped }
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`intake.report.${kind}`, { count }))
    .join(' · ')
}

/** All of it as plain text. */
export function reportText(
  t: TFunction,
  locale: string,
  reports: readonly FileReport[],
  untried: number,
): string {
  const head = [
    t('panels.intake.reportTitle'),
    summaryWords(t, reports),
    untried > 0 && t('intake.report.untried', { count: untried }),
  ]
  const files = reports.map((report) =>
    [report.name, ...linesOf(t, locale, report).map((line) => `    ${line}`)].join('\n'),
  )
  return `${[head.filter(Boolean).join('\n'), ...files].join('\n\n')}\n`
}

function linesOf(t: TFunction, locale: string, report: FileReport): readonly string[] {
  const { error, skipped, title, blocks, words, annotations, archive, codebook, remarks } = report
  const size = [
    title !== undefined && t('ui.quoted', { words: title }),
    blocks !== undefined && t('panels.intake.paragraphs', { count: blocks }),
    words !== undefined && t('panels.intake.words', { count: words }),
  ]
  return [
    error ? failureWords(t, error) : '',
    skipped ? t(`intake.report.${skipped}`) : '',
    size.filter((part) => part !== false).join(' · '),
    howWords(t, locale, report),
    ...(annotations
      ? [annotationsWords(t, annotations), ...annotations.lost.map((one) => lostWords(t, one))]
      : []),
    archive ? archiveWords(t, archive) : '',
    codebook ? codebookWords(t, codebook) : '',
    ...remarks.map((remark) => remarkWords(t, locale, remark)),
  ].filter((line) => line !== '')
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
