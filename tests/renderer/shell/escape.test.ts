/** Esc steps back one rung at a time. */
import { stepBack } from '#renderer/shell/escape.ts'
import { beforeEach, afterEach, expect, test } from 'vitest'
import { type Opened, openWindow } from './open-shell.tsx'

const SELECTION = {
  side: 'left',
  document: 'article',
  version: 'article-v1',
  span: { start: 0, end: 3 },
} as const
const LADDER = [
  'editing',
  'focus',
  'selection',
  'linking',
  'attaching',
  'armed',
  'aloud',
  'focusMode',
] as const
type Rung = (typeof LADDER)[number]

let opened: Opened
const text = document.createElement('article')
text.tabIndex = 0
text.dataset['zone'] = 'left-text'

beforeEach(async () => {
  opened = await openWindow()
  document.body.append(text)
})
afterEach(() => text.remove())

/** Puts the reader on these rungs and answers the rungs in the order that Esc leaves them in. */
function climb(rungs: readonly Rung[]): readonly string[] {
  const { session, context, mark } = opened
  const focus = mark('article', 'mutual assistance')
  const states = {
    editing: 'note',
    focus,
    selection: SELECTION,
    linking: { from: { kind: 'document', document: 'charter' } },
    attaching: focus,
    armed: { kind: 'colour', colour: 2 },
    aloud: { side: 'left' },
    focusMode: true,
  }
  session.window.setState(Object.fromEntries(rungs.map((rung) => [rung, states[rung]])))
  const standing = (): readonly Rung[] => {
    const state = session.window.getState()
    return rungs.filter((rung) => state[rung] !== null && state[rung] !== false)
  }
  const left: string[] = []
  for (let before = standing(); before.length > 0; before = standing()) {
    stepBack(context)
    const now = standing()
    left.push(before.filter((rung) => !now.includes(rung)).join('+') || 'nothing')
    if (left.at(-1) === 'nothing') break
  }
  return left
}

test.for<[string, readonly Rung[]]>([
  ['all', ['editing', 'focus', 'selection', 'linking', 'attaching', 'armed']],
  ['card and armed tool', ['focus', 'armed']],
  ['selection and link', ['selection', 'linking']],
  ['link and armed tool', ['linking', 'armed']],
  ['note and link', ['editing', 'focus', 'linking']],
  ['selection alone', ['selection']],
])('with %s, from outside of a text Esc leaves one rung after the other', ([, rungs]) => {
  expect(climb(rungs)).toEqual(rungs)
})

test.for<[string, readonly Rung[], readonly Rung[]]>([
  [
    'all',
    ['focus', 'selection', 'linking', 'attaching', 'armed'],
    ['selection', 'focus', 'linking', 'attaching', 'armed'],
  ],
  ['a card in front', ['focus', 'selection'], ['selection', 'focus']],
  ['a link being drawn', ['selection', 'linking'], ['selection', 'linking']],
  ['an armed tool', ['selection', 'armed'], ['selection', 'armed']],
  ['focus mode', ['selection', 'armed', 'focusMode'], ['selection', 'armed', 'focusMode']],
])('in a text with %s Esc lets go of the selection first', ([, rungs, order]) => {
  text.focus()
  expect(climb(rungs)).toEqual(order)
})

test('what goes by Esc without the focus moving is said', () => {
  const { session, context } = opened
  const said: string[] = []
  const stop = session.window.subscribe(({ announced }, before) => {
    if (announced !== before.announced) said.push(announced.text)
  })
  text.focus()
  session.window.setState({
    selection: SELECTION,
    linking: { from: { kind: 'document', document: 'charter' } },
  })
  stepBack(context)
  stepBack(context)
  stop()
  expect(said).toEqual(['Nothing selected', 'Link given up'])
})
