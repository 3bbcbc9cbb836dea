/** Records on disk and their cards on screen, by the words they stand on. */
import { expect, type Locator, type Page } from '@playwright/test'
import { onDisk, type Rec } from './disk.ts'

interface Quoted {
  readonly spans?: readonly { readonly quote: { readonly exact: string } }[]
}

/** The words an annotation stands on; empty when it is about a whole text. */
export function wordsOf(annotation: Rec | undefined): string {
  const { spans = [] } = (annotation?.['target'] ?? {}) as Quoted
  return spans.map(({ quote }) => quote.exact).join(' … ')
}

/** The annotation on disk that stands on exactly these words. */
export function standingOn(library: string, words: string): Rec | undefined {
  return onDisk(library, 'annotations').find((one) => wordsOf(one) === words)
}

/** Colours on disk, by the words they stand on. */
export function colours(library: string): Record<string, number | undefined> {
  const annotations = onDisk(library, 'annotations')
  return Object.fromEntries(
    annotations.map((one) => [wordsOf(one), (one['style'] as { colour: number } | undefined)?.colour]),
  )
}

/** Links on disk as sentences: `words → relation → words`. */
export function linkSentences(library: string): string[] {
  const annotations = new Map(onDisk(library, 'annotations').map((one) => [one.id, one]))
  const relations = new Map(onDisk(library, 'relations').map((one) => [one.id, one]))
  const end = (value: unknown): string => {
    const { annotation = '' } = value as { annotation?: string }
    return wordsOf(annotations.get(annotation)) || 'the whole text'
  }
  return onDisk(library, 'links').map((link) => {
    const relation = relations.get(String(link['relation']))
    return `${end(link['from'])} → ${String(relation?.['key'] ?? relation?.['label'])} → ${end(link['to'])}`
  })
}

/** The card of the annotation that stands on these words. */
export function card(page: Page, words: string): Locator {
  return page.getByRole('article', { name: `Note on “${words}”` })
}

/** Asks for a command by its name in the palette. */
export async function ask(page: Page, command: string): Promise<void> {
  const field = page.getByRole('combobox')
  // A window that has only just come hears no keys yet.
  await expect(async () => {
    if (!(await field.isVisible())) await page.keyboard.press('Control+k')
    await expect(field).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await field.fill(`>${command}`)
  await page.getByRole('option', { name: command }).first().click()
}
