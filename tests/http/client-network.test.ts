import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createClientNetwork } from '#app/http/client-network.ts'

const from = (address: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: address },
    connection: { remoteAddress: address },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

test.each([
  ['203.0.113.77', '203.0.113'],
  ['::ffff:203.0.113.77', '203.0.113'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
  ['2001:db8::6', '2001:db8:0'],
  ['::1', '0:0:0'],
])('%s is counted as the network %s', (address, network) => {
  expect(createClientNetwork([])(from(address))).toBe(network)
})

test('a forwarded address counts only from a proxy that was named', () => {
  const forwarded = from('127.0.0.1', '198.51.100.9')
  expect(createClientNetwork([])(forwarded)).toBe('127.0.0')
  expect(createClientNetwork(['loopback'])(forwarded)).toBe('198.51.100')
})
