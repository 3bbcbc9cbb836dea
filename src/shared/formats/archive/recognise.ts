/** Whether a file is a Scholion archive, by its name: the format has an extension of its own. */
export function looksLikeArchive(name: string): boolean {
  return /\.scholion$/iu.test(name)
}
