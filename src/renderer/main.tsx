/** Puts the window together: words, host, session, desk. It wires and does nothing else. */
import '#renderer/ui/base.css'
import { paneGeometry } from '#renderer/geometry/pane-geometry.ts'
import { handOver, keepArrival } from '#renderer/host/arrivals.ts'
import { connect } from '#renderer/host/connect.ts'
import { openSession } from '#renderer/session/session.ts'
import { followAppearance, wearSystem } from '#renderer/shell/appearance.ts'
import { type FailureKind, FailurePage } from '#renderer/shell/failure-page.tsx'
import { guardLeaving } from '#renderer/shell/leaving.ts'
import { Providers } from '#renderer/shell/providers.tsx'
import { Shell } from '#renderer/shell/shell.tsx'
import { startWords } from '#renderer/shell/words.ts'
import { type HostError, HostFailure, toHostError } from '#shared/host/errors.ts'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'

const place = document.querySelector('#root')
if (!place) throw new Error('the page has no #root')
wearSystem(document.documentElement)
const words = await startWords(navigator.language)
const root = createRoot(place, {
  // A page that breaks while it is drawn must not leave an empty window.
  onUncaughtError(thrown) {
    reportError(thrown)
    showFailure('page', toHostError(thrown))
  },
})

function showFailure(kind: FailureKind, error: HostError): void {
  root.render(
    <I18nextProvider i18n={words}>
      <FailurePage kind={kind} error={error} onRetry={() => window.location.reload()} />
    </I18nextProvider>,
  )
}

/** What a tab says whose link is followed by another one. */
const HANDED_OVER = new HostFailure('handed-over', 'The passage is shown where Scholion is open.')

async function start(): Promise<void> {
  keepArrival(window)
  const connected = await connect()
  if (connected.status === 'refused' && (await handOver(window))) return showFailure('elsewhere', HANDED_OVER)
  if (connected.status === 'refused') return showFailure('refused', connected.error)
  try {
    const session = await openSession(connected)
    followAppearance(session, words, document.documentElement)
    guardLeaving(session, window)
    root.render(
      <Providers
        session={session}
        words={words}
        geometry={{ left: paneGeometry('left'), right: paneGeometry('right') }}
      >
        <Shell />
      </Providers>,
    )
  } catch (thrown) {
    showFailure('library', toHostError(thrown))
  }
}

void start()
