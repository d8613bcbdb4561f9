import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { someAnswers, textOf } from '#tests/support/api-client.ts'
import { makeDisk } from './disk.ts'
import { A_WHILE_MS, inForm } from './form.ts'
import { send, startLoad, storedIds, type Load } from './load.ts'
import { aDatabase, aFolder, startServer } from './server-process.ts'

const ROUNDS = inForm(3, 20)
const SENDERS = 16

test(
  'after kill -9 under load every acknowledged response is there once, and a retry mends the rest',
  async () => {
    const file = await aDatabase(aFolder())
    const loads: Load[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServer(file)
      const load = startLoad(server.url, SENDERS)
      await load.reaches(40 + 37 * (round % 5))
      await server.kill('SIGKILL')
      await load.ended
      loads.push(load)
    }

    const acknowledged = loads.flatMap((load) => [...load.acknowledged])
    const unanswered = loads.flatMap((load) => [...load.unanswered])
    expect(loads.flatMap(({ refused }) => refused)).toEqual([])
    const stored = storedIds(file)
    expect(acknowledged.filter(([id]) => stored.get(id) !== 1)).toEqual([])

    const server = await startServer(file)
    for (const [id, answers] of unanswered)
      expect([200, 201]).toContain((await send(server.url, id, answers))?.status)
    const after = storedIds(file)
    const sent = [...acknowledged, ...unanswered].map(([id]) => id)
    expect(new Set(after.values())).toEqual(new Set([1]))
    expect([...after.keys()].sort()).toEqual(sent.sort())
    await server.kill('SIGTERM')
  },
  A_WHILE_MS,
)

test('a crash between the commit and the reply: the retry gets a receipt, and there is one row', async () => {
  const folder = aFolder()
  const file = await aDatabase(folder)
  const disk = makeDisk(folder)
  const [id, answers] = [randomUUID(), someAnswers(1)]

  const first = await startServer(file, disk.environment)
  // The first write begins the log, which is a sync of its own.
  const before = randomUUID()
  expect((await send(first.url, before, answers))?.status).toBe(201)
  disk.set('dieAfterSync')
  expect(await send(first.url, id, answers)).toBeNull()
  expect((await first.ended).code).toBeNull()

  disk.set('none')
  const second = await startServer(file, disk.environment)
  const retry = await send(second.url, id, answers)
  expect([retry?.status, retry?.body['replayed']]).toEqual([200, true])
  expect((await send(second.url, id, answers))?.body['receipt']).toBe(retry?.body['receipt'])
  expect(storedIds(file)).toEqual(
    new Map([
      [before, 1],
      [id, 1],
    ]),
  )
  const receipt = await fetch(`${second.url}/api/v1/receipts/${textOf(retry?.body['receipt'])}`)
  expect(receipt.status).toBe(200)
})

test('of twenty copies that arrive at once one is stored, and all get the same receipt', async () => {
  const file = await aDatabase(aFolder())
  const server = await startServer(file)
  for (let round = 0; round < inForm(3, 30); round += 1) {
    const [id, answers] = [randomUUID(), someAnswers(round)]
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => send(server.url, id, answers)),
    )
    expect(replies.map((reply) => reply?.status).sort()).toEqual([
      ...Array<number>(19).fill(200),
      201,
    ])
    expect(new Set(replies.map((reply) => reply?.body['receipt'])).size).toBe(1)
    expect(storedIds(file).get(id)).toBe(1)
  }
})
