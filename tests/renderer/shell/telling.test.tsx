/** What is done without the focus moving is said, once, in the words of the reader's language. */
import { chooseEnd, finishLink, mark } from '#renderer/session/acts.ts'
import { armColour, disarm } from '#renderer/session/armed.ts'
import { ask } from '#renderer/shell/ask.ts'
import { Shell } from '#renderer/shell/shell.tsx'
import { addAnnotation, noteAnnotation, tagAnnotation } from '#shared/commands/annotations.ts'
import { noteFromText } from '#shared/model/note.ts'
import { expect, test } from 'vitest'
import { type Opened, openWindow } from './open-shell.tsx'

/** Records every text that comes into the live region, as assistive technology would read it. */
function listening(): readonly string[] {
  const heard: string[] = []
  const region = document.querySelector('[aria-live="polite"]')!
  new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
    childList: true,
    subtree: true,
    characterData: true,
  })
  return heard
}

const selection = {
  side: 'left',
  document: 'article',
  version: 'article-v1',
  span: { start: 30, end: 36 },
} as const

type Deed = (opened: Opened, annotation: string) => unknown
const DEEDS: readonly (readonly [deed: string, run: Deed, en: string, fr: string])[] = [
  [
    'a selection that is marked',
    ({ session }) => {
      session.window.setState({ selection })
      mark(session, 2)
    },
    'Highlighted: Rose.',
    'Surligné : Rose.',
  ],
  [
    'a highlight that gets another colour',
    ({ session }, focus) => {
      session.window.setState({ focus })
      mark(session, 3)
    },
    'Highlight now: Leaf',
    'Surlignage désormais : Feuille',
  ],
  [
    'a tag that is set',
    ({ session }, annotation) => session.run(tagAnnotation, { annotation, tags: [{ label: 'duty' }] }),
    'Tagged: duty.',
    'Étiqueté : duty.',
  ],
  [
    'a memo',
    ({ session }) => session.run(addAnnotation, { target: { library: true }, body: noteFromText('plan') }),
    'Memo added',
    'Mémo ajouté',
  ],
  [
    'a link that is made',
    ({ session }, annotation) => {
      chooseEnd(session, { kind: 'annotation', document: 'article', annotation })
      chooseEnd(session, { kind: 'document', document: 'charter' })
      finishLink(session, { id: 'quotes' }, false)
    },
    'Linked: quotes',
    'Lien créé : cite',
  ],
  [
    'a highlight that goes',
    ({ session, context }, focus) => {
      session.window.setState({ focus })
      ask('annotation.remove', context)
    },
    'Moved to the trash',
    'Mis à la corbeille',
  ],
  [
    'a tool that is put away',
    ({ session }) => disarm(session),
    'Selections are no longer marked automatically',
    'Les sélections ne sont plus marquées automatiquement',
  ],
]

for (const language of ['en', 'fr'] as const) {
  test.for(DEEDS)(`%s is said once, in ${language}`, async ([deed, run, en, fr]) => {
    const opened = await openWindow()
    opened.session.passing.store.setState(({ appearance }) => ({ appearance: { ...appearance, language } }))
    const annotation = opened.mark('article', 'mutual assistance')
    if (deed.startsWith('a tool')) armColour(opened.session, 1)
    await opened.show(<Shell />)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const heard = listening()
    run(opened, annotation)
    await expect.poll(() => heard).toEqual([language === 'en' ? en : fr])
  })
}

test('steps back and forth are said by name, whoever asked; typing in a note is not', async () => {
  const opened = await openWindow()
  const { session, mark: highlight } = opened
  await opened.show(<Shell />)
  const annotation = highlight('article', 'mutual assistance')
  await new Promise((resolve) => setTimeout(resolve, 50))
  const heard = listening()
  session.run(noteAnnotation, { annotation, body: noteFromText('typed') })
  await session.undo()
  await expect.poll(() => heard.at(-1)).toBe('Undone: Edit note')
  await session.redo()
  await expect.poll(() => heard).toEqual(['Undone: Edit note', 'Redone: Edit note'])
})
