import { expect, test } from 'vitest'
import { createBroadcast } from '#app/handlers/broadcast.server.ts'
import { oneAtATime } from '#app/services/results/one-at-a-time.server.ts'

const fail = (error: unknown) => {
  throw error
}

/** A turn of the event loop in which everybody who waited has been heard. */
const turn = () => new Promise((resolve) => setImmediate(resolve))

test('a slice that is over lets others have their turn', async () => {
  const order: string[] = []
  const broadcast = createBroadcast<number>({
    deliver: (receiver) => {
      order.push(String(receiver))
      setImmediate(() => order.push('others'))
    },
    observeSlice: () => undefined,
    onError: fail,
    sliceMs: 0,
  })
  broadcast.enqueue([1, 2, 3])
  await expect.poll(() => order.length).toBe(6)
  expect(order.slice(0, 4)).toEqual(['1', 'others', '2', 'others'])
})

test('every slice is observed', async () => {
  const slices: number[] = []
  const broadcast = createBroadcast<number>({
    deliver: () => undefined,
    observeSlice: ({ seconds }) => slices.push(seconds),
    onError: fail,
    sliceMs: 0,
  })
  broadcast.enqueue(Array.from({ length: 20 }, (_, n) => n))
  await expect.poll(() => slices.length).toBe(20)
})

test('newest wins: whoever waits still gets the newest only, and nobody gets it twice', async () => {
  let newest = 1
  const got = new Map<number, number[]>()
  const broadcast = createBroadcast<number>({
    deliver: (receiver) => {
      got.set(receiver, [...(got.get(receiver) ?? []), newest])
    },
    observeSlice: () => undefined,
    onError: fail,
    sliceMs: 0,
  })
  const everybody = Array.from({ length: 10 }, (_, n) => n)
  broadcast.enqueue(everybody)
  while (got.size < 4) await turn()
  newest = 2
  broadcast.enqueue(everybody)
  await expect.poll(() => [...got.values()].filter((seen) => seen.at(-1) === 2).length).toBe(10)
  const served = [...got.values()].filter(([first]) => first === 1)
  expect(served.length).toBeGreaterThanOrEqual(4)
  expect(served.length).toBeLessThan(10)
  for (const seen of got.values()) expect(seen).toEqual(seen[0] === 1 ? [1, 2] : [2])
})

test('whoever has left is not served any more', async () => {
  const served: number[] = []
  const broadcast = createBroadcast<number>({
    deliver: (receiver) => served.push(receiver),
    observeSlice: () => undefined,
    onError: fail,
  })
  broadcast.enqueue([1, 2, 3])
  broadcast.remove(2)
  await expect.poll(() => served).toEqual([1, 3])
})

test('one run in flight; whoever asks meanwhile shares one more, which sees what came before', async () => {
  const runs: number[] = []
  let state = 0
  const ask = oneAtATime(async () => {
    const seen = state
    runs.push(seen)
    await turn()
    return seen
  })
  const first = ask(null)
  await turn()
  state = 1
  const others = Array.from({ length: 50 }, () => ask(null))
  expect(await first).toBe(0)
  expect(new Set(await Promise.all(others))).toEqual(new Set([1]))
  expect(runs).toEqual([0, 1])
})

test('a run that failed fails those who shared it, and the next one runs', async () => {
  let fails = true
  const ask = oneAtATime(() => (fails ? Promise.reject(new Error('No disk')) : Promise.resolve(1)))
  const both = [ask(null), ask(null)]
  for (const one of both) await expect(one).rejects.toThrow('No disk')
  fails = false
  expect(await ask(null)).toBe(1)
})
