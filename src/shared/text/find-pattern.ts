/** A reader's pattern made ready for a folded text, or the reason why it is none. */
import { foldCharacter, type Keeping } from './find-letters.ts'

type Compiled =
  | { readonly status: 'ready'; readonly pattern: RegExp }
  | { readonly status: 'invalid'; readonly reason: string }

/** Compiles a pattern; `^` and `$` are the ends of a block, as the text has one on each line. */
export function compilePattern(source: string, keeping: Keeping, matchCase: boolean): Compiled {
  try {
    // The reader's own words are tried first, so that what is wrong is said about them.
    const flags = matchCase ? 'gmu' : 'gmui'
    RegExp(source, flags)
    return { status: 'ready', pattern: RegExp(foldLetters(source, keeping), flags) }
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown
    return { status: 'invalid', reason: reasonOf(thrown.message) }
  }
}

/** The letters of a pattern as the text has them; what is syntax is ASCII and stays. */
function foldLetters(source: string, keeping: Keeping): string {
  return source.normalize('NFC').replace(/\P{ASCII}/gu, (character) =>
    // A sign that folds to a plain one is meant as that sign, never as syntax.
    foldCharacter(character, keeping).replace(
      /[!-/:-@[-`{-~]/gu,
      (sign) => `\\x${sign.charCodeAt(0).toString(16)}`,
    ),
  )
}

/** Engines say `Invalid regular expression: /(/gmu: Unterminated group`; the last part is what is wrong. */
function reasonOf(message: string): string {
  return /\/[dgimsuvy]+: (?<reason>.+)$/su.exec(message)?.groups?.['reason'] ?? message
}
