/** Says what to do about a web host that cannot start. */
import { HostFailure } from '#shared/host/errors.ts'

/** A `HostFailure` for what the reader can change; anything else comes back as it was. */
export function startFailure(thrown: unknown, port: number): unknown {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined
  if (code === 'EADDRINUSE') {
    const advice = 'Choose another one with --port, or leave --port out for any free one.'
    return new HostFailure('port-in-use', `Port ${port} is in use by another program. ${advice}`, { port })
  }
  if (code === 'EACCES') {
    return new HostFailure(
      'port-refused',
      `Port ${port} may not be used. Choose one above 1023 with --port.`,
      { port },
    )
  }
  if (code === 'ENOENT') return new HostFailure('not-built', 'The page is not built. Run: npm run build')
  return thrown
}
