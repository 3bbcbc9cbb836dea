/** Why a web address could not be fetched: what, where and what to do. */
import { HostFailure } from '#shared/host/errors.ts'
import type { AddressFault } from '#shared/model/web-address.ts'

const FAULTS: Readonly<Record<AddressFault, string>> = {
  'address-invalid': 'is not a web address. It begins with https://',
  'address-not-https': 'is not protected by https. Try it with https://, or save the page and add the file.',
  'address-credentials': 'has a user name or password in it; such addresses are not fetched.',
  'address-port': 'names a port of its own; only the usual one of https is fetched.',
  'address-refused': 'leads into a private network; only public addresses are fetched.',
}

/** An address that is not asked at all. */
export function refused(fault: AddressFault, address: string): HostFailure {
  const shown = address.slice(0, 200)
  return new HostFailure(fault, `“${shown}” ${FAULTS[fault]}`, { address: shown })
}

/** What the system says of a connection that did not come about. */
export function unreachable(host: string, thrown: unknown): HostFailure {
  if (thrown instanceof HostFailure) return thrown
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  if (/^(?:ENOTFOUND|EAI_AGAIN|ENODATA|EAI_NONAME)$/u.test(code))
    return new HostFailure('address-unresolved', `No computer called ${host} was found.`, { host })
  if (/^(?:ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|EPROTO|ERR_SSL|HOSTNAME_MISMATCH)/u.test(code)) {
    const message = `${host} cannot prove its identity (${code}); nothing was fetched.`
    return new HostFailure('address-tls', message, { host, reason: code })
  }
  const reason = code || (thrown instanceof Error ? thrown.message.slice(0, 100) : 'unknown')
  return new HostFailure('address-unreachable', `${host} does not answer (${reason}).`, { host, reason })
}

/** An answer that is no page. */
export function badStatus(host: string, status: number): HostFailure {
  if (status === 404 || status === 410)
    return new HostFailure('address-missing', `${host} has no page at this address (${status}).`, {
      host,
      status,
    })
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    const message = `${host} does not give this page to everybody (${status}). Save it from your browser and add the file.`
    return new HostFailure('address-forbidden', message, { host, status })
  }
  return new HostFailure('address-status', `${host} answered ${status} instead of a page.`, { host, status })
}

export function tooLarge(host: string, bytes: number): HostFailure {
  const limit = bytes / 1_000_000
  const message = `What ${host} sends is larger than ${limit} MB. Save it from your browser and add the file.`
  return new HostFailure('address-too-large', message, { host, limit })
}

export function timedOut(host: string, milliseconds: number): HostFailure {
  const seconds = milliseconds / 1000
  return new HostFailure('address-timeout', `${host} did not send the page within ${seconds} seconds.`, {
    host,
    seconds,
  })
}
