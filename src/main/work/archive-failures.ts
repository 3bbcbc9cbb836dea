/** Why an archive is not read, in words for its reader. */
import { HostFailure } from '#shared/host/errors.ts'

/** @param reason what was found, or what yauzl threw; one of our own failures passes through */
export function damaged(name: string, reason: unknown): HostFailure {
  if (reason instanceof HostFailure) return reason
  const words = (reason instanceof Error ? reason.message : String(reason)).slice(0, 200).toWellFormed()
  if (/^(?:absolute path|invalid relative path|invalid characters)/u.test(words)) return unsafe(name, words)
  const message = `“${name}” is damaged, or not what its name says (${words}).`
  return new HostFailure('archive-damaged', message, { name, reason: words })
}

export function encrypted(name: string): HostFailure {
  return new HostFailure(
    'archive-encrypted',
    `“${name}” is protected by a password. Save it without one first.`,
    { name },
  )
}

/** @param part the name that means two things, or a place outside of the archive */
export function unsafe(name: string, part: string): HostFailure {
  const shown = part
    .slice(0, 200)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\uFFFD')
  const message = `“${name}” was not read: a part of it has a name that is unsafe or not its own (${shown}).`
  return new HostFailure('archive-unsafe', message, { name, part: shown })
}

export function tooManyParts(name: string, count: number, limit: number): HostFailure {
  const message = `“${name}” has ${count} parts inside; the limit is ${limit}.`
  return new HostFailure('archive-too-many-parts', message, { name, count, limit })
}

/** @param size bytes that it would unpack to, which are over `limit` or far more than it was packed from */
export function tooLarge(name: string, size: number, limit: number): HostFailure {
  const params = { name, megabytes: Math.round(size / 1e6), limit: Math.round(limit / 1e6) }
  const message = `“${name}” was not read: it would unpack to ${params.megabytes} MB or more, over the limit of ${params.limit} MB for such a part.`
  return new HostFailure('archive-too-large', message, params)
}
