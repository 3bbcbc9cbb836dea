/** Versions as the reader meets them: the plan and its decisions, the comparison, corrections, what lost its place. */
import { bringVersion } from '#renderer/panels/versions/bring-version.ts'
import type { VersionPlan } from '#renderer/panels/versions/bringing.ts'
import { attachHere, canAttachHere } from '#renderer/session/attaching.ts'
import type { JobRequest, JobResult } from '#shared/host/jobs.ts'
import { HostFailure } from '#shared/host/errors.ts'
import { passageOf } from '#shared/model/annotation.ts'
import type { TransferRow } from '#shared/model/transfer-plan.ts'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { TestText } from '../memory-host.ts'
import { ARTICLE, openPanels } from './open-panels.tsx'

const { keyboard } = userEvent
const button = (name: string | RegExp) => page.getByRole('button', { name })
const LATER: TestText = {
  ...ARTICLE,
  later: ['# The Alliance of Sahel States', 'Bamako and Niamey signed it.', 'The aim is mutual assistance.'],
}

/** A plan that keeps the first annotation, rewords the second and loses the third. */
const planned = (annotations: readonly string[]): VersionPlan => {
  const outcomes: Partial<TransferRow>[] = [
    {},
    {
      status: 'reworded',
      score: 0.871,
      quote: 'mutual assistance',
      words: 'mutual support',
      proposed: false,
    },
    {
      status: 'lost',
      score: 0.2,
      spans: [],
      quote: 'signed',
      words: '',
      reason: 'not-found',
      proposed: false,
    },
  ]
  return {
    kind: 'plan-version',
    plan: 'plan1',
    document: 'article',
    from: 'article-v1',
    rows: annotations.map((annotation, at) => ({
      annotation,
      version: 'article-v1',
      status: 'exact',
      score: 1,
      spans: [{ start: 0, end: 6 }],
      quote: 'Bamako',
      words: 'Bamako',
      proposed: true,
      ...outcomes[at],
    })),
    diff: {
      rows: [
        { kind: 'same', old: 0, new: 0 },
        {
          kind: 'changed',
          old: 1,
          new: 1,
          parts: [
            { kind: 'same', text: 'Bamako and Niamey ' },
            { kind: 'removed', text: 'signed' },
            { kind: 'added', text: 'adopted' },
            { kind: 'same', text: ' the Charter.' },
          ],
        },
        { kind: 'added', new: 2, parts: [{ kind: 'added', text: 'A new paragraph.' }] },
        { kind: 'same', old: 2, new: 3 },
      ],
    },
    remarks: [],
    same: false,
  }
}

async function openPlan(language = 'en', isFull = () => false, disk = Promise.resolve()) {
  await page.viewport(1024, 700)
  let plan: VersionPlan = planned([])
  const answer = async (request: JobRequest): Promise<JobResult> => {
    if (request.kind === 'plan-version') return plan
    if (request.kind === 'accept-version') await disk
    if (request.kind === 'accept-version' && isFull()) throw new HostFailure('disk-full', 'The disk is full.')
    if (request.kind === 'accept-version')
      return { kind: 'accept-version', document: 'article', version: 'v2', moved: 2 }
    return { kind: 'drop-version' }
  }
  const panels = await openPanels({ answer, language })
  const marks = ['Bamako', 'mutual assistance', 'signed'].map((words) => panels.mark('article', words))
  plan = planned(marks)
  const file = new File(['words'], 'alliance-2.txt', { type: 'text/plain' })
  await bringVersion(panels.session, 'article', { kind: 'file', file })
  await expect.element(page.getByRole('dialog', { name: /Alliance/u })).toBeVisible()
  return { ...panels, marks }
}
const accepted = (requests: readonly JobRequest[]) =>
  requests.find(({ kind }) => kind === 'accept-version')?.args

test('the table says what becomes of every annotation, and only what is proposed is accepted', async () => {
  const { requests, marks } = await openPlan()
  await expect.element(page.getByText('3 annotations: 1 exact · 1 reworded · 1 lost')).toBeVisible()
  await expect.element(page.getByText('Reworded 87 %')).toBeVisible()
  await expect.element(page.getByText('no words like these')).toBeVisible()
  await expect
    .element(page.getByRole('status').filter({ hasText: 'Coming along' }))
    .toHaveTextContent(
      'Coming along: 1; staying on the old version: 2. 2 are undecided and will wait under Versions.',
    )
  await button('Use the new version').click()
  await expect
    .poll(() => accepted(requests))
    .toEqual({
      plan: 'plan1',
      decisions: [{ annotation: marks[0], decision: 'accepted' }],
      current: true,
    })
})

test('the reader decides by keys, row by row, and for all of a kind', async () => {
  const { requests, marks } = await openPlan()
  const rows = page.getByRole('list', { name: 'What becomes of each annotation' }).getByRole('listitem')
  await expect.element(rows.first()).toBeVisible()
  rows.first().element().focus()
  await keyboard('al{ArrowDown}a')
  await expect.element(rows.nth(1)).toHaveAccessibleName(/Reworded, accepted/u)
  await expect.element(rows.first()).toHaveAccessibleName(/Lost, left on the old version/u)
  await button('Exact 1').click()
  await page.getByRole('group', { name: 'This one:' }).getByRole('button', { name: 'Refuse' }).click()
  await button('Keep reading the old version').click()
  await expect
    .poll(() => accepted(requests))
    .toEqual({
      plan: 'plan1',
      decisions: [
        { annotation: marks[2], decision: 'left' },
        { annotation: marks[1], decision: 'accepted' },
        { annotation: marks[0], decision: 'refused' },
      ],
      current: false,
    })
})

test('Esc changes nothing and the host forgets the plan', async () => {
  const { requests, session } = await openPlan()
  await keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(requests.map(({ kind }) => kind)).toEqual(['plan-version', 'drop-version'])
  expect(session.window.getState().dialog).toBeNull()
})

test('the comparison marks words by more than colour, and J and K step through it', async () => {
  const { session } = await openPlan()
  await page.getByRole('tab', { name: 'Text, side by side' }).click()
  await expect.element(page.getByRole('deletion')).toHaveTextContent('signed')
  await expect.element(page.getByRole('insertion').first()).toHaveTextContent('adopted')
  page.getByRole('region', { name: 'Both versions side by side' }).element().focus()
  await keyboard('jj')
  await expect.element(page.getByText('Difference 2 of 2')).toBeVisible()
  expect(session.window.getState().announced.text).toBe('Difference 2 of 2: added')
})

test('the dialog speaks French', async () => {
  await openPlan('fr')
  await expect.element(button('Continuer avec l’ancienne version')).toBeVisible()
  await expect
    .element(page.getByText('3 annotations : 1 à l’identique · 1 reformulée · 1 perdue'))
    .toBeVisible()
})

test('what cannot be read says why, and nothing is changed', async () => {
  const { session } = await openPanels({
    answer: () => {
      throw new Error('broken')
    },
  })
  await bringVersion(session, 'article', { kind: 'file', file: new File(['x'], 'x.txt') })
  await expect.element(page.getByText('Nothing was changed.')).toBeVisible()
  await expect.element(button('Try again')).toBeVisible()
})

test('a corrected paragraph is marked and goes to review; Esc in the field does not leave the editor', async () => {
  const plan = planned([])
  const { requests, session } = await openPanels({ answer: () => plan })
  session.window.setState({ dialog: { id: 'correct-text', about: 'article' } })
  await button('The aim is mutual assistance.').click()
  await page.getByRole('textbox', { name: 'Paragraph 3' }).fill('The aim is mutual help.')
  await keyboard('{Escape}')
  await expect.element(button(/^Corrected: The aim is mutual help\.$/u)).toHaveFocus()
  await button('Review changes…').click()
  await expect
    .poll(() => requests[0]?.args)
    .toEqual({ document: 'article', edits: [{ block: 'b3', text: 'The aim is mutual help.' }] })
  await keyboard('{Escape}')
  await expect.element(page.getByText('1 paragraph corrected, not saved yet.')).toBeVisible()
  await button('Take the correction of paragraph 3 back').click()
  await expect.element(button('The aim is mutual assistance.')).toHaveFocus()
  await expect.element(page.getByText('Nothing is corrected yet.').first()).toBeVisible()
})

test('what lost its place is listed with what stood around it, and attached to a selection', async () => {
  const { session, mark } = await openPanels({ texts: [LATER], panel: 'versions' })
  const id = mark('article', 'the Charter')
  await expect.element(page.getByRole('heading', { name: '1 annotation without a place' })).toBeVisible()
  await expect.element(button(/Bamako and Niamey signed the Charter\. ¶ The aim/u)).toBeVisible()
  await button(/^Attach “the Charter”/u).click()
  expect(session.window.getState().attaching).toBe(id)
  await session.texts.open('article', 'article-v2')
  const span = { start: 54, end: 56 }
  const at = { side: 'left', document: 'article', version: 'article-v1', span } as const
  session.window.setState({ selection: at })
  expect(canAttachHere(session), 'the old version is no new place').toBe(false)
  session.window.setState({ selection: { ...at, version: 'article-v2' } })
  expect(attachHere(session)).toBe(id)
  const passage = passageOf(session.library.annotations.get(id) ?? expect.fail())
  expect([passage?.source.version, passage?.spans[0]?.quote.exact]).toEqual(['article-v2', 'it'])
  await expect.element(page.getByRole('heading', { name: /without a place/u })).not.toBeInTheDocument()
  await session.undo()
  await expect.element(page.getByRole('heading', { name: '1 annotation without a place' })).toBeVisible()
})

test('what is left on purpose is counted apart, and deleting goes to the trash', async () => {
  const { session, mark } = await openPanels({ texts: [LATER], panel: 'versions' })
  const id = mark('article', 'signed the Charter')
  await button(/^More about signed/u).click()
  await page.getByRole('menuitem', { name: 'Leave it on the old version' }).click()
  await expect.element(page.getByText(/1 was left there on purpose\./u)).toBeVisible()
  await expect.element(page.getByText('left on purpose', { exact: true })).toBeVisible()
  button(/¶ Bamako and Niamey signed the Charter/u)
    .element()
    .focus()
  await keyboard('{Delete}')
  await expect.poll(() => session.library.annotations.has(id)).toBe(false)
})

test('a version is read in the pane of its text; making it current asks for a plan first', async () => {
  const { session, requests } = await openPanels({
    texts: [LATER],
    panel: 'versions',
    answer: () => ({ ...planned([]), from: 'article-v2' }),
  })
  await button(/^(1 January|January 1,) 2026/u).click()
  expect(session.library.desks.get('desk')?.panes[0]).toEqual({ document: 'article', version: 'article-v1' })
  await button(/^More about .*January/u).click()
  await page.getByRole('menuitem', { name: 'Make it the current one…' }).click()
  await expect.poll(() => requests[0]?.args).toEqual({ document: 'article', version: 'article-v1' })
})

test('neither discarding by mistake nor the editor of another text loses corrections', async () => {
  const { session } = await openPanels()
  session.window.setState({ dialog: { id: 'correct-text', about: 'article' } })
  await button('The aim is mutual assistance.').click()
  await page.getByRole('textbox', { name: 'Paragraph 3' }).fill('The aim is mutual help.')
  await button('Discard all').click()
  await expect.element(page.getByText('Nothing is corrected yet.').first()).toBeVisible()
  await button('Bring them back').click()
  await button('Close').last().click()
  session.window.setState({ dialog: { id: 'correct-text', about: 'charter' } })
  await expect.element(page.getByText('Nothing is corrected yet.').first()).toBeVisible()
  await button('Close').last().click()
  session.window.setState({ dialog: { id: 'correct-text', about: 'article' } })
  await expect.element(page.getByText('1 paragraph corrected, not saved yet.')).toBeVisible()
})

test('a version that cannot be entered leaves what was decided as it was, and says why', async () => {
  let isFull = true
  const { requests } = await openPlan('en', () => isFull)
  await button('Reworded 1').click()
  await page.getByRole('group', { name: 'This one:' }).getByRole('button', { name: 'Accept' }).click()
  await button('Use the new version').click()
  await expect.element(page.getByRole('alert')).toBeVisible()
  await expect.element(page.getByText(/^Coming along: 2/u)).toBeVisible()
  isFull = false
  await button('Use the new version').click()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(requests.map(({ kind }) => kind)).toEqual(['plan-version', 'accept-version', 'accept-version'])
})

test('an annotation that goes while it waits for its place takes the waiting with it', async () => {
  const { session, mark } = await openPanels({ texts: [LATER], panel: 'versions' })
  mark('article', 'the Charter')
  await button(/^Attach “the Charter”/u).click()
  await session.undo()
  expect(canAttachHere(session)).toBe(false)
})

test('what is on its way to the disk is not left before it is there', async () => {
  let enter = (): void => {}
  const { session } = await openPlan('en', () => false, new Promise<void>((resolve) => (enter = resolve)))
  await button('Use the new version').click()
  await expect.element(button('Bringing it in…')).toBeVisible()
  await keyboard('{Escape}')
  expect(session.window.getState().dialog?.id).toBe('new-version')
  enter()
  await expect.poll(() => session.window.getState().dialog).toBeNull()
})
