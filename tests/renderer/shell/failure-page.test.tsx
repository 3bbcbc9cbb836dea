/** A window without a desk says what happened and what to do. */
import { FailurePage } from '#renderer/shell/failure-page.tsx'
import { startWords } from '#renderer/shell/words.ts'
import '#renderer/ui/base.css'
import { I18nextProvider } from 'react-i18next'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'

test.each([
  ['refused', 'code-used', 'en', /Press Enter in the terminal for a new one/u],
  ['refused', 'session-over', 'en', /^This session is over/u],
  ['refused', 'code-used', 'fr', /terminal/u],
  ['library', 'locked', 'en', /Close the other window, then try again/u],
  ['library', 'library-missing', 'en', /Connect the drive/u],
] as const)('%s by %s in %s says what to do', async (kind, code, language, advice) => {
  const words = await startWords(language)
  const error = {
    code,
    params: { path: '/library', app: 'Scholion', host: 'desk', since: '10:00' },
    message: '',
  }
  await render(
    <I18nextProvider i18n={words}>
      <FailurePage kind={kind} error={error} onRetry={() => {}} />
    </I18nextProvider>,
  )
  await expect.element(page.getByText(advice)).toBeVisible()
})

test('a failure that no catalogue knows is said in its own words, and can be tried again', async () => {
  const words = await startWords('en')
  const again = vi.fn()
  await render(
    <I18nextProvider i18n={words}>
      <FailurePage
        kind="library"
        error={{ code: 'new', params: {}, message: 'The moon is full.' }}
        onRetry={again}
      />
    </I18nextProvider>,
  )
  await expect.element(page.getByText('The moon is full.', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(again).toHaveBeenCalledOnce()
})
