import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import proxyAddress from 'proxy-addr'

/**
 * The network from which a request came, as coarse as rate limits need it: an IPv4 /24 or an IPv6
 * /48, which name no household. Kept in memory only, for a quarter of an hour at most. Forwarded
 * addresses count only from proxies that were named.
 */
export function createClientNetwork(
  trustedProxies: readonly string[],
): (req: IncomingMessage) => string {
  const trusts = proxyAddress.compile([...trustedProxies])
  return (req) => {
    const address = proxyAddress(req, trusts)
    const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address
    return isIPv6(plain) ? prefixOf(plain) : plain.split('.').slice(0, 3).join('.')
  }
}

function prefixOf(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 3).join(':')
}
