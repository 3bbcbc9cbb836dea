/** What is pasted where nobody types is brought in; in a text or a field it is not taken. */
import { Shell } from '#renderer/shell/shell.tsx'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { openWindow } from './open-shell.tsx'

function paste(target: Element): boolean {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', 'Some words.')
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  return !target.dispatchEvent(event)
}

test('on an empty side the words go to the dialog, and the text will open there', async () => {
  const { show, session } = await openWindow([])
  await show(<Shell />)
  const side = page.getByRole('region', { name: 'Right text' })
  await expect.element(side).toBeVisible()
  expect(paste(side.element())).toBe(true)
  await expect.element(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue('Some words.')
  expect(session.window.getState().side).toBe('right')
})

test('in a text pasting does nothing', async () => {
  const { show, session } = await openWindow()
  await show(<Shell />)
  const text = page.getByRole('region', { name: 'Left text' })
  await expect.element(text).toBeVisible()
  expect(paste(text.element())).toBe(false)
  expect(session.window.getState().dialog).toBe(null)
})
