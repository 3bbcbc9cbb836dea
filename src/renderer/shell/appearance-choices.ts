/** What the reader can choose from, in the order it is offered. */
import type { Appearance } from '#shared/host/passing-state.ts'

export const THEMES: readonly Appearance['theme'][] = ['system', 'paper', 'dark']
export const LANGUAGES: readonly Appearance['language'][] = ['system', 'en', 'fr']
export const FACES: readonly Appearance['face'][] = ['serif', 'sans', 'hyperlegible', 'dyslexic']
export const ALIGNMENTS: readonly Appearance['alignment'][] = ['ragged', 'justified']
export const HYPHENATIONS: readonly Appearance['hyphenation'][] = ['justified', 'always', 'never']
export const FOLLOWED: readonly Appearance['rulerFollows'][] = ['pointer', 'caret']
