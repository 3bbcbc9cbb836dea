/** Whatever takes the focus away with it, the keyboard is somewhere sensible afterwards. */
import { keepFocus } from '#renderer/shell/keeping-focus.ts'
import { afterEach, expect, test } from 'vitest'

const PAGE = `
  <main>
    <article data-zone="left-text" tabindex="0" id="left">Text <a href="#n" id="sign">1</a></article>
    <section data-zone="left-margin"><article tabindex="-1" id="card">Card</article><article tabindex="0" id="far">Far</article></section>
    <article data-zone="right-text" tabindex="0" id="right">Text</article>
  </main>
  <aside data-zone="panel">
    <button id="filter">Filter</button>
    <ul id="list">
      <li id="item1"><div data-row="1" tabindex="-1" id="row1">One</div><button id="delete1">x</button></li>
      <li id="item2"><div data-row="2" tabindex="0" id="row2">Two</div><button id="delete2">x</button></li>
      <li id="item3"><div data-row="3" tabindex="-1" id="row3">Three</div><button id="delete3">x</button></li>
    </ul>
  </aside>
  <div id="dialog"><button id="ok">OK</button></div>`

const at = (id: string): HTMLElement => document.getElementById(id)!
const went = (id: string) => (): void => at(id).remove()

let stop = (): void => {}
afterEach(() => {
  stop()
  document.body.replaceChildren()
})

test.for<[string, string, () => void, string]>([
  ['a row of a list', 'row2', went('item2'), 'row3'],
  ['the last row of a list', 'delete3', went('item3'), 'row2'],
  ['all rows of a list', 'row2', went('list'), 'filter'],
  ['a panel', 'row2', () => document.querySelector('aside')!.remove(), 'right'],
  ['a card of a margin', 'card', went('card'), 'left'],
  ['a sign of a text', 'sign', went('sign'), 'left'],
  ['a dialog', 'ok', went('dialog'), 'right'],
  ['a button that is disabled', 'delete1', () => at('delete1').setAttribute('disabled', ''), 'row1'],
  ['a row that is hidden', 'row1', () => (at('item1').hidden = true), 'row2'],
])('after %s the focus is near, or in the text', async ([, focused, leave, then]) => {
  document.body.replaceChildren(document.createRange().createContextualFragment(PAGE))
  stop = keepFocus(document, (side = 'right') => at(side).focus())
  at(focused).focus()
  leave()
  await expect.poll(() => document.activeElement?.id).toBe(then)
})

test('who clicks beside everything is left there, and who has gone on is not called back', async () => {
  document.body.replaceChildren(document.createRange().createContextualFragment(PAGE))
  stop = keepFocus(document, () => at('left').focus())
  at('row1').focus()
  at('row1').blur()
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
  expect(document.activeElement).toBe(document.body)
  at('row1').focus()
  at('item1').remove()
  at('right').focus()
  for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame)
  expect(document.activeElement?.id).toBe('right')
})
