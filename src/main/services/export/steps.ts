/** How far an export is, in annotations, told in steps that somebody can see. */

/** Steps of the whole, at most. */
const STEPS = 100

/** Adds up what is written; tells of every hundredth how many more it is, and how many in all. */
export function inSteps(total: number, tell: (more: number, done: number) => void): (count?: number) => void {
  let done = 0
  let told = 0
  return (count = 1) => {
    done += count
    if (done - told < total / STEPS) return
    tell(done - told, done)
    told = done
  }
}
