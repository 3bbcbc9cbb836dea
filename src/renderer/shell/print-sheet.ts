/** Prints the open dialog alone, as a sheet of paper; the desk behind it stays off the page. */
export function printSheet(page: Document, view: EventTarget & { print(): void }): void {
  const { dataset } = page.documentElement
  dataset['printing'] = 'sheet'
  view.addEventListener('afterprint', () => delete dataset['printing'], { once: true })
  view.print()
}
