import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createRenewals } from '#app/handlers/renewals.server.ts'

let stop: () => void = () => undefined
afterEach(() => stop())

/** A server that draws the pages it is asked for, and says by whom it was answered. */
async function serve(draw: (url: string) => string | null) {
  const drawn: string[] = []
  const world: { published: Record<string, number>; now: number } = { published: {}, now: 0 }
  const renewals = createRenewals({
    draw: ({ url = '' }) => {
      drawn.push(url)
      return Promise.resolve(draw(url))
    },
    published: (slugs) => slugs.map((slug) => world.published[slug] ?? 0).join(' '),
    now: () => world.now,
  })
  const server = createServer((req, res) => {
    void renewals.answer(req, res).then((isAnswered) => {
      if (!isAnswered) res.end('the page itself')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  stop = () => void server.close()
  const { port } = server.address() as AddressInfo
  const ask = async (path: string, told: string | null, method = 'GET') => {
    const headers = told === null ? {} : { 'X-Rapport-Told': told }
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { headers, method })
    return reply.text()
  }
  return { ask, drawn, world }
}

test('however many were told the same, their page is drawn once', async () => {
  const { ask, drawn, world } = await serve((url) => `numbers of ${url}`)
  const pages = await Promise.all(Array.from({ length: 50 }, () => ask('/results/a', '3-120')))
  expect(new Set(pages)).toEqual(new Set(['numbers of /results/a']))
  expect(drawn).toHaveLength(1)
  world.published['a'] = 4
  await ask('/results/a', '4-130')
  await ask('/results/a?lang=de', '4-130')
  expect(drawn).toHaveLength(3)
})

test('nobody makes an older page last by naming numbers that are still to come', async () => {
  const { ask, drawn, world } = await serve(() => `drawn by release ${world.published['a']}`)
  world.published['a'] = 3
  expect(await ask('/results/a', '4-130')).toBe('drawn by release 3')
  world.published['a'] = 4
  expect(await ask('/results/a', '4-130')).toBe('drawn by release 4')
  for (let n = 0; n < 300; n += 1) await ask('/results/a', `${n}-1`)
  expect(drawn).toHaveLength(2)
})

test('a page is drawn again once something else is published, and after a while', async () => {
  const { ask, drawn, world } = await serve(() => 'numbers')
  await ask('/results/a', '3-120')
  world.published['a'] = 2
  await ask('/results/a', '3-120')
  expect(drawn).toHaveLength(2)
  world.now += 6000
  await ask('/results/a', '3-120')
  expect(drawn).toHaveLength(3)
})

test('a page of two surveys is drawn again when something changes in either', async () => {
  const { ask, drawn, world } = await serve(() => 'numbers')
  await ask('/results/a/beside/b', '3-120_1-30')
  for (const slug of ['a', 'b']) {
    world.published[slug] = 2
    await ask('/results/a/beside/b', '3-120_1-30')
  }
  world.published['c'] = 2
  await ask('/results/a/beside/b', '3-120_1-30')
  expect(drawn).toHaveLength(3)
})

test('what strangers may not see is left to the page, which knows who asks', async () => {
  const { ask } = await serve(() => null)
  expect(await ask('/results/a', '3-120')).toBe('the page itself')
})

test.each([
  ['a reader who was told nothing', '/results/a', null],
  ['what is no count', '/results/a', 'x'],
  ['a link', '/results/a?share=token', '3-120'],
  ['what a link opened', '/results/a/shared/address', '3-120'],
  ['another page', '/studio', '3-120'],
])('%s is answered by the page itself', async (_what, path, told) => {
  const { ask, drawn } = await serve(() => 'numbers')
  expect(await ask(path, told)).toBe('the page itself')
  expect(drawn).toEqual([])
})
