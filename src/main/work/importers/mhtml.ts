/**
 * A web page saved with its pictures in one file (RFC 2557; "Web page, single file" of Chromium and Edge). The page is
 * the part that `start` names, else the first HTML in it; its address and date stand in the envelope.
 */
import { HostFailure } from '#shared/host/errors.ts'
import { timeSchema } from '#shared/model/primitives.ts'
import { decodePage } from '../html/decode-page.ts'
import { readPage } from '../html/read-page.ts'
import type { Importer } from '../importer.ts'
import { parameter } from '../mime/headers.ts'
import { picturesIn } from '../mime/pictures.ts'
import { decodePart, type Message, type Part, readMessage } from '../mime/parts.ts'

const PAGES = new Set(['text/html', 'application/xhtml+xml'])

const mhtml: Importer = {
  id: 'mhtml',
  label: 'formats.mhtml',
  extensions: ['mhtml', 'mht'],
  mediaTypes: ['multipart/related', 'application/x-mimearchive', 'message/rfc822'],
  sniff: (head) =>
    /^(?:From|MIME-Version|Snapshot-Content-Location|Subject):/iu.test(head) &&
    /^MIME-Version:/imu.test(head),
  async import(file, tools) {
    const { name, options } = file
    const message = readMessage(file.bytes)
    const page = pageOf(message)
    if (!page) throw new HostFailure('mhtml-no-page', `“${name}” has no web page in it.`, { name })
    if (message.isCut)
      tools.report({ code: 'archive-cut', params: {}, message: 'The file ends before its end mark.' })
    const bytes = decodePart(page)
    if (bytes.length === 0) throw new HostFailure('file-empty', `“${name}” has no text in it.`, { name })
    const said = parameter(page.headers.get('content-type') ?? '', 'charset')
    const source = decodePage({ name, bytes, options }, tools, said === '' ? undefined : said)
    const address =
      page.headers.get('content-location') ?? message.headers.get('snapshot-content-location') ?? ''
    const retrieved = dateOf(message)
    return {
      ...(await readPage({ name, source, address, options, find: picturesIn(message, address) }, tools)),
      ...(retrieved !== undefined && { retrieved }),
    }
  },
}
export default mhtml

function pageOf({ headers, parts }: Message): Part | undefined {
  const start = parameter(headers.get('content-type') ?? '', 'start')
  const pages = parts.filter(({ mediaType }) => PAGES.has(mediaType))
  return (
    (start === '' ? undefined : pages.find((part) => part.headers.get('content-id') === start)) ?? pages[0]
  )
}

/** When the page was saved. */
function dateOf({ headers }: Message): string | undefined {
  const time = Date.parse(headers.get('date') ?? '')
  const date = Number.isNaN(time) ? undefined : timeSchema.safeParse(new Date(time).toISOString())
  return date?.success ? date.data : undefined
}
