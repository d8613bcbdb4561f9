import { expect, test } from 'vitest'
import { answersInLink } from '#app/core/response/answers-in-link.ts'
import { listLinks } from '#app/services/collectors/list-links.server.ts'
import { makeLinks } from '#app/services/collectors/make-links.server.ts'
import { revokeLinks } from '#app/services/collectors/revoke-links.server.ts'
import { getFieldwork } from '#app/services/results/get-fieldwork.server.ts'
import { aCollector, through } from '#tests/support/fieldwork.ts'
import { must, openWorld } from '#tests/support/world.ts'
import { SLUG, SURVEY } from '../sources.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

test('fieldwork counts by day and by collector, and says how long people took', async () => {
  const world = await aWorld()
  const panel = await aCollector(
    world,
    SLUG,
    { maximum: 2, quotas: [{ name: 'yes', where: "{liked} = 'yes'", limit: 5 }] },
    { kind: 'panel', name: 'A panel' },
  )
  const took = (minutes: number) => ({ startedAt: world.clock.now - minutes * MINUTE })
  must(await world.submit(SLUG, { liked: 'yes' }, { ...through(panel), ...took(3) }))
  world.clock.now += DAY
  must(await world.submit(SLUG, { liked: 'no' }, took(4)))
  must(await world.submit(SLUG, { customer: 'no' }))
  const view = await getFieldwork(world.shell, world.board, world.survey(SLUG))
  expect(view.days.map(({ completes, screenedOut }) => [completes, screenedOut])).toEqual([
    [1, 0],
    [1, 1],
  ])
  expect(view.minutes).toEqual({ median: 3.5, timed: 2 })
  expect(view.collectors.map(({ name, counts }) => [name, counts.submitted])).toEqual([
    ['', 1],
    ['A panel', 1],
  ])
  expect(view.collectors[1]?.quotas).toEqual([
    { name: '*', limit: 2, taken: 1 },
    { name: 'yes', limit: 5, taken: 1 },
  ])
  expect(view.outcomes.rates.started).toBe(3)
})

test('nobody yet: no days, and no median', async () => {
  const world = await aWorld()
  const view = await getFieldwork(world.shell, world.board, world.survey(SLUG))
  expect([view.days, view.minutes]).toEqual([[], { median: null, timed: 0 }])
})

test('the same is counted by a server that starts anew', async () => {
  const world = await aWorld()
  await world.withdraw(await world.accept(SLUG, { liked: 'yes' }))
  await world.accept(SLUG, { liked: 'no' })
  const before = await getFieldwork(world.shell, world.board, world.survey(SLUG))
  const again = await world.reopen()
  await again.shell.activity.warm()
  expect(await getFieldwork(again.shell, again.board, again.survey(SLUG))).toEqual(before)
})

test('links are listed with their state, by label and page', async () => {
  const world = await aWorld()
  const [survey, actor] = [world.survey(SLUG), 'a test']
  const { key } = await aCollector(world, SLUG, {}, { kind: 'single-use' })
  const labels = Array.from({ length: 150 }, (_, n) => `p${n + 1}`)
  must(await makeLinks(world.shell, survey, key, ['100%', ...labels], actor))
  must(await revokeLinks(world.shell, survey, key, ['p7'], actor))
  const list = (asked: Partial<Parameters<typeof listLinks>[3]>) =>
    listLinks(world.shell, survey, key, { state: null, begins: null, page: 1, ...asked })
  expect(list({ page: 2 })).toMatchObject({ found: 151, page: 2, pages: 2 })
  expect(list({ page: 2 })?.links).toHaveLength(51)
  expect(list({ state: 'revoked' })?.links.map(({ label }) => label)).toEqual(['p7'])
  expect(list({ begins: '100%' })?.found).toBe(1)
  expect(list({ begins: '1%' })?.found).toBe(0)
})

test('a link brings along what fits a question, and nothing else', async () => {
  const { current } = (await aWorld()).survey(SLUG)
  const given = (query: string) => answersInLink(current.plan, new URLSearchParams(query))
  expect(
    given('answer.liked=yes&answer.age=44&answer.reasons=price&answer.reasons=service'),
  ).toEqual({ liked: 'yes', age: 44, reasons: ['price', 'service'] })
  expect(
    given('answer.liked=maybe&answer.age=old&answer.nothing=1&liked=yes&answer.__proto__=1'),
  ).toEqual({})
})
