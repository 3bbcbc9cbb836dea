/** Jobs: several at once, progress, cancelling, results that wait. */
import { expect, test } from 'vitest'
import { createJobs, type JobTools, type Progress } from '#main/work/jobs.ts'

function setup() {
  let next = 0
  const progress: Progress[] = []
  const forgotten: string[] = []
  const jobs = createJobs<string>(
    () => `job-${++next}`,
    (one) => progress.push(one),
    (job) => forgotten.push(job),
  )
  return { jobs, progress, forgotten }
}

/** Ends when it is cancelled. */
const waiting = ({ signal }: JobTools) =>
  new Promise<string>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(new Error('cancelled'))),
  )

test('two jobs run at once, and one can be cancelled alone', async () => {
  const { jobs } = setup()
  const [first, second] = [jobs.start(waiting), jobs.start(async () => 'done')]
  jobs.cancel(first)
  await expect(jobs.result(first)).rejects.toThrow(/cancelled/i)
  expect(await jobs.result(second)).toBe('done')
})

test('progress says which job it is of', async () => {
  const { jobs, progress } = setup()
  const job = jobs.start(async (tools) => {
    tools.progress('reading', 1, 2)
    return ''
  })
  await jobs.result(job)
  expect(progress).toEqual([{ job, phase: 'reading', done: 1, total: 2 }])
})

test('a failure that nobody asks for is no crash, and can be asked for later, twice', async () => {
  const { jobs } = setup()
  const job = jobs.start(async () => Promise.reject(new Error('no')))
  await new Promise((go) => setTimeout(go))
  await expect(jobs.result(job)).rejects.toThrow('no')
  await expect(jobs.result(job)).rejects.toThrow('no')
})

test('the oldest of many ended jobs is forgotten', async () => {
  const { jobs, forgotten } = setup()
  const all = Array.from({ length: 33 }, () => jobs.start(async () => 'x'))
  await jobs.result(all.at(-1) ?? '')
  await new Promise((go) => setTimeout(go))
  expect(forgotten).toEqual([all[0]])
  await expect(jobs.result(all[0] ?? '')).rejects.toMatchObject({ code: 'no-such-job' })
})

test('closing cancels what runs and waits for it', async () => {
  const { jobs } = setup()
  const job = jobs.start(waiting)
  await jobs.close()
  await expect(jobs.result(job)).rejects.toThrow(/cancelled/i)
})
