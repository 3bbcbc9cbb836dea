/** Prints the open dialog alone, as a sheet of paper: the desk behind it stays off the page, and ink is dark on white. */
export function printSheet(page: Document, view: EventTarget & { print(): void }): void {
  const { dataset } = page.documentElement
  const theme = dataset['theme']
  dataset['printing'] = 'sheet'
  dataset['theme'] = 'paper'
  view.addEventListener(
    'afterprint',
    () => {
      delete dataset['printing']
      if (theme === undefined) delete dataset['theme']
      else dataset['theme'] = theme
    },
    { once: true },
  )
  view.print()
}
