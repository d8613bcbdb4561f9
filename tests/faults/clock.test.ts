import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { someAnswers, textOf } from '#tests/support/api-client.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'
import { makeDisk } from './disk.ts'
import { send, storedIds } from './load.ts'
import { aDatabase, aFolder, startServer } from './server-process.ts'

const HOUR = 3600

test.each([25 * HOUR, -25 * HOUR])(
  'the clock jumps by %i s under a running server: ids, receipts and unfinished responses survive',
  async (jump) => {
    const folder = aFolder()
    const file = await aDatabase(folder)
    const disk = makeDisk(folder)
    const server = await startServer(file, disk.environment)
    const [id, answers] = [randomUUID(), someAnswers(1)]
    const first = await send(server.url, id, answers)
    const begun = await fetch(`${server.url}/s/${CONSUMERS}`, {
      method: 'POST',
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ 'q:contacted': 'yes', intent: 'next' }),
      redirect: 'manual',
    })
    expect([first?.status, begun.status]).toEqual([201, 303])
    const page = new URL(begun.headers.get('Location') ?? '', server.url)

    disk.setClock(jump)
    const again = await send(server.url, id, answers)
    expect([again?.status, again?.body['receipt']]).toEqual([200, first?.body['receipt']])
    expect(again?.body['receivedAt']).toBe(first?.body['receivedAt'])
    const later = randomUUID()
    const second = await send(server.url, later, answers)
    expect(second?.status).toBe(201)
    // The clock has really jumped.
    const apart =
      Date.parse(textOf(second?.body['receivedAt'])) - Date.parse(textOf(first?.body['receivedAt']))
    expect(Math.abs(apart - jump * 1000)).toBeLessThan(60_000)
    expect((await fetch(page, { redirect: 'manual' })).status).toBe(200)
    const receipt = await fetch(`${server.url}/api/v1/receipts/${textOf(first?.body['receipt'])}`)
    expect(receipt.status).toBe(200)
    expect(storedIds(file)).toEqual(
      new Map([
        [id, 1],
        [later, 1],
      ]),
    )

    disk.setClock(0)
    expect((await send(server.url, later, answers))?.body['receipt']).toBe(second?.body['receipt'])
    expect((await fetch(page, { redirect: 'manual' })).status).toBe(200)
  },
)

test('a network that was slowed down is not kept out by a clock that jumps ahead', async () => {
  const folder = aFolder()
  const file = await aDatabase(folder)
  const disk = makeDisk(folder)
  const server = await startServer(file, { ...disk.environment, RATE_LIMIT: 'on' })
  const oneMore = async () => (await send(server.url, randomUUID(), {}))?.status
  const burst = () => Promise.all(Array.from({ length: 50 }, oneMore))
  while (!(await burst()).includes(429)) {
    // Until this network has used up what it may send.
  }
  disk.setClock(25 * HOUR)
  expect(await oneMore()).not.toBe(429)
  disk.setClock(0)
  expect(await oneMore()).not.toBe(429)
})
