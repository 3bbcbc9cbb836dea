/** The system's dialog for choosing files, by way of an input that is never shown. */

/** Resolves with what was chosen, in order; empty when the reader thought better of it. */
export function chooseFiles(extensions: readonly string[], isOne = false): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = !isOne
  input.accept = extensions
    .map((extension) => (extension.startsWith('.') ? extension : `.${extension}`))
    .join(',')
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
