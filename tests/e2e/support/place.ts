/** The window's parts as a reader finds them: panels, menus, dialogs, and files let go over them. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Side } from './reader.ts'

/** Opens a panel from the rail, unless it is open. */
export async function panel(page: Page, name: string): Promise<Locator> {
  const button = page.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name, exact: true })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  return page.getByRole('complementary', { name: `Panel: ${name}` })
}

/** Chooses an entry from the menu of a button. */
export async function choose(page: Page, button: Locator, entry: string): Promise<void> {
  await button.click()
  await page.getByRole('menuitem', { name: entry }).click()
  // What lay under the menu would show its tooltip.
  await page.mouse.move(0, 0)
}

/** Chooses an entry from the menu at the top left. */
export async function command(page: Page, entry: string): Promise<void> {
  await choose(page, page.getByRole('banner').getByRole('button', { name: 'Menu', exact: true }), entry)
}

/** The row of something in a list, by words of its name. */
export function row(list: Locator, words: string): Locator {
  return list.getByRole('listitem').filter({ hasText: words })
}

/** The title of the text in a pane. */
export function heading(page: Page, side: Side): Locator {
  return page.locator(`[data-side="${side}"] h1`)
}

/** The text of a pane. */
export function textOf(page: Page, side: Side): Locator {
  return page.locator(`article[data-zone="${side}-text"]`)
}

/** Lets files go over a part of the window. */
export async function drop(target: Locator, ...paths: string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path).toString('base64') }))
  const dataTransfer = await target.page().evaluateHandle((given) => {
    const carried = new DataTransfer()
    for (const { name, bytes } of given) {
      const content = Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))
      carried.items.add(new File([content], name))
    }
    return carried
  }, files)
  for (const type of ['dragenter', 'dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer })
}
