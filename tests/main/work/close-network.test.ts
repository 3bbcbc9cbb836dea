/** The process of a parser has no network: asked of a real one, since it cannot be given back. */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const closing = JSON.stringify(resolve('src/main/work/close-network.ts'))

test.each([
  ['a connection', `(await import('node:net')).connect(9, '127.0.0.1')`],
  ['a secure connection', `(await import('node:tls')).connect(9, '127.0.0.1')`],
  ['a request', `(await import('node:http')).get('http://127.0.0.1:9/')`],
  ['a fetch', `await fetch('http://127.0.0.1:8999/').catch((failure) => { throw failure.cause ?? failure })`],
  ['a name', `(await import('node:dns')).lookup('example.org', () => {})`],
  ['a name, promised', `await (await import('node:dns/promises')).resolve('example.org')`],
  ['a server', `(await import('node:net')).createServer().listen(0)`],
  ['a datagram', `(await import('node:dgram')).createSocket('udp4').send('x', 9, '127.0.0.1')`],
])('%s is refused', async (_what, tried) => {
  const program = `const { closeNetwork } = await import(${closing}); closeNetwork()
    try { ${tried}; console.log('done') } catch (failure) { console.log(failure.code) }
    process.exit()`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program])
  expect(stdout.trim()).toBe('ERR_ACCESS_DENIED')
})
