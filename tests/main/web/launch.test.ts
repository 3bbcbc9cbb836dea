/** Who gets in: codes, tokens, and where they must never be seen. */
import { expect, test, vi } from 'vitest'
import { CODE_LIFE, launchCodes } from '#main/web/codes.ts'
import { openSessions } from '#main/web/sessions.ts'
import { codeOf, pageHeaders, stand } from './stand.ts'

const exchange = async (desk: Awaited<ReturnType<typeof stand>>, code: string) => {
  const response = await desk.post('/session', pageHeaders(desk.server.port), { code })
  return { status: response.status, body: (await response.json()) as { token?: string; code?: string } }
}

test('a code lets one page in', async () => {
  const desk = await stand()
  expect((await exchange(desk, codeOf(desk.server.address('printed')))).body.token).toMatch(/^[\w-]{43}$/)
})

test('the second use of a printed code is told to press Enter', async () => {
  const desk = await stand()
  const code = codeOf(desk.server.address('printed'))
  await exchange(desk, code)
  expect(await exchange(desk, code)).toMatchObject({ status: 401, body: { code: 'code-used' } })
})

test('the second use of a code of our own window raises the alarm', async () => {
  const onStolen = vi.fn()
  const desk = await stand({ onStolen })
  const code = codeOf(desk.server.address('opened'))
  await exchange(desk, code)
  expect((await exchange(desk, code)).body.code).toBe('code-stolen')
  await vi.waitFor(() => expect(onStolen).toHaveBeenCalledOnce())
})

test('a code of our own window is too old after 30 s, a printed one is not', () => {
  let now = 0
  const codes = launchCodes(() => now)
  const [opened, printed] = [codes.issue('opened'), codes.issue('printed')]
  now = CODE_LIFE + 1
  expect([codes.redeem(opened), codes.redeem(printed)]).toMatchObject([
    { code: 'code-expired' },
    { status: 'fresh' },
  ])
})

test('ten wrong guesses close the door until a new code is issued', () => {
  const codes = launchCodes(() => 0)
  const code = codes.issue('printed')
  for (let i = 0; i < 10; i++) codes.redeem(`guess ${i}`)
  expect(codes.redeem(code)).toMatchObject({ code: 'code-unknown' })
  expect(codes.redeem(codes.issue('printed'))).toEqual({ status: 'fresh' })
})

test('two windows with a code each are both in', async () => {
  const desk = await stand()
  const [first, second] = [await desk.enter(), await desk.enter()]
  expect((await desk.post('/rpc/undo', first)).status).toBe(200)
  expect((await desk.post('/rpc/undo', second)).status).toBe(200)
})

test('of more than sixteen sessions the oldest ends', () => {
  const sessions = openSessions()
  const tokens = Array.from({ length: 17 }, () => sessions.begin())
  expect(tokens.map((token) => sessions.knows(`Scholion ${token}`))).toEqual([
    false,
    ...Array<boolean>(16).fill(true),
  ])
})

test('neither code nor token is in a log, in an address of the host or in another answer', async () => {
  const desk = await stand()
  const code = codeOf(desk.server.address('printed'))
  const { token = '' } = (await exchange(desk, code)).body
  const headers = { ...pageHeaders(desk.server.port), Authorization: `Scholion ${token}` }
  const answers = [
    await desk.post('/rpc/undo', headers),
    await desk.post('/rpc/state', headers),
    await desk.post('/nowhere', headers),
  ]
  const seen = await Promise.all(
    answers.map(async (answer) => answer.url + JSON.stringify([...answer.headers]) + (await answer.text())),
  )
  const all = [...desk.log, ...seen].join('\n')
  expect([all.includes(code), all.includes(token)]).toEqual([false, false])
})
