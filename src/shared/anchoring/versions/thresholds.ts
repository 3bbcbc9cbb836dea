/**
 * When a place is proposed for a passage whose words have changed. They are published in the guide and in the
 * decision record 0010; an evaluation with known answers (tests) holds them.
 */

/** In its own place, between words that stayed: so much of the words must be the same. */
export const IN_PLACE = 0.7
/** Elsewhere: so much of the words must be the same … */
export const ELSEWHERE = 0.75
/** … and the next best place must be so much worse, surroundings and neighbourhood included. */
export const MARGIN = 0.1
/** Below this nothing is shown: the passage is lost. Between, it is shown, and asks. */
export const SHOWN = 0.3
/** A quote of fewer words, found elsewhere, needs some of its surroundings too. */
export const WORDS_ALONE = 5
/** When more of a passage than this went elsewhere, or more of its place came from elsewhere, it asks. */
export const STRAYED = 0.1
/** So much of a passage and what is around it must have stayed for it to be proposed in its place. */
export const KEPT_AROUND = 0.4
