/** Messages at the lower edge: how long they stay and what can be done about them. */
import { type ToastMessage, ToastRegion } from '#renderer/ui/toast-region.tsx'
import { startWords } from '#renderer/shell/words.ts'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

const SHORT: ToastMessage = { id: 1, message: 'Moved to the trash', tone: 'info' }
const LASTING: ToastMessage = { id: 2, message: 'Not all files', tone: 'error', lasting: true }

afterEach(() => vi.useRealTimers())

async function show(...toasts: ToastMessage[]) {
  const leave = vi.fn()
  const words = await startWords('en')
  await render(
    <I18nextProvider i18n={words}>
      <ToastRegion toasts={toasts} onLeave={leave} />
    </I18nextProvider>,
  )
  return leave
}

test('a short message leaves by itself, a lasting one does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const leave = await show(SHORT, LASTING)
  vi.advanceTimersByTime(5_000)
  expect(leave.mock.calls).toEqual([[SHORT.id]])
})

test('what can be done about a message is done once, and the message leaves', async () => {
  const run = vi.fn()
  const leave = await show({ ...LASTING, action: { label: 'Undo', run } })
  await page.getByRole('button', { name: 'Undo' }).click()
  expect([run.mock.calls.length, leave.mock.calls]).toEqual([1, [[LASTING.id]]])
})
