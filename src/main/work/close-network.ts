/**
 * A parser has nobody to talk to: in its process no connection can be opened and no name looked up. A seat belt
 * like Node's permission model, which covers the network only from Node 25 on; the wall is that no importer asks.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'
import { Server, Socket } from 'node:net'

/** Takes the network away from this process for good. */
export function closeNetwork(): void {
  const refuse = (): never => {
    throw Object.assign(new Error('This process may not use the network.'), { code: 'ERR_ACCESS_DENIED' })
  }
  const take = (owner: object, name: string): void => {
    Object.defineProperty(owner, name, { value: refuse, writable: false, configurable: false })
  }
  // http, https, tls and fetch all connect through the one; listening is as far as a server gets.
  take(Socket.prototype, 'connect')
  take(Server.prototype, 'listen')
  for (const name of ['bind', 'connect', 'send']) take(dgram.Socket.prototype, name)
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.getOwnPropertyNames(owner).filter((one) =>
      /^(?:lookup|resolve|reverse)/u.test(one),
    ))
      take(owner, name)
  }
  // Who has imported a function by its name gets the new one.
  syncBuiltinESMExports()
}
