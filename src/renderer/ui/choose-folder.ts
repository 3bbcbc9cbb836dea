/** The system's dialog for choosing a folder, by way of an input that is never shown. */

/** Resolves with all files of the folder and its folders; empty when the reader thought better of it. */
export function chooseFolder(): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.webkitdirectory = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}
