/** Whether a file is a codebook of REFI-QDA, by its name: the format has an extension of its own. */
export function looksLikeCodebook(name: string): boolean {
  return /\.qdc$/iu.test(name)
}
