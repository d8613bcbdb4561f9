import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { auditLog } from '#db/schema.server.ts'
import { aCollector, change, RESEARCHER, seen, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from '../sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const tryRules = (world: World, rules: JsonObject) =>
  makeCollector(
    world.shell,
    world.survey(SLUG),
    { kind: 'open', name: '', version: 'latest', rules },
    RESEARCHER,
  )

test.each<[string, JsonObject, string]>([
  ['a rule that there is not', { opens: 1 }, '/'],
  ['a time that is none', { opensAt: 'tomorrow' }, '/opensAt'],
  ['closing before opening', { opensAt: 2000, closesAt: 1000 }, '/closesAt'],
  ['a grace of two months', { graceMs: 60 * 86_400_000 }, '/graceMs'],
  ['a maximum of none', { maximum: 0 }, '/maximum'],
  [
    'a quota that is no expression',
    { quotas: [{ name: 'a', where: '{liked} =', limit: 1 }] },
    '/quotas/0/where',
  ],
  [
    'a quota that reads nothing',
    { quotas: [{ name: 'a', where: '1 = 1', limit: 1 }] },
    '/quotas/0/where',
  ],
  [
    'a quota of a variable that there is not',
    { quotas: [{ name: 'a', where: '{no} = 1', limit: 1 }] },
    '/quotas',
  ],
  [
    'a cell of a variable that there is not',
    { quotas: [{ name: 'a', cells: [{ where: { no: 1 }, limit: 1 }] }] },
    '/quotas',
  ],
  ['a cell of nobody', { quotas: [{ name: 'a', cells: [{ where: {}, limit: 1 }] }] }, '/quotas/0'],
  [
    'a quota called as the maximum',
    { quotas: [{ name: '*', where: '{age} > 1', limit: 1 }] },
    '/quotas/0',
  ],
  [
    'two quotas of one name',
    { quotas: [1, 2].map((limit) => ({ name: 'a', where: '{age} > 1', limit })) },
    '/quotas',
  ],
  [
    'a way back over plain http',
    { redirects: { complete: 'http://panel.example/{id}' } },
    '/redirects/complete',
  ],
  ['a way back to anybody', { redirects: { complete: 'https://{id}/' } }, '/redirects/complete'],
])('%s is refused, and it is said where', async (_, rules, pointer) => {
  const world = await aWorld()
  const refused = await tryRules(world, rules)
  expect(codeOf(refused)).toBe('rules_broken')
  expect(!refused.ok && refused.problem.detail.startsWith(pointer)).toBe(true)
})

test('a change leaves alone what it does not name', async () => {
  const world = await aWorld()
  const made = await aCollector(world, SLUG, { maximum: 5, paused: true }, { name: 'Panel A' })
  const after = must(await change(world, SLUG, made, { rules: { paused: null } }))
  expect(after).toMatchObject({
    name: 'Panel A',
    rules: { maximum: 5, paused: null },
    state: 'open',
  })
})

test('a collector can’t be changed through another survey', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY, another: SURVEY } })
  const made = await aCollector(world, SLUG)
  expect(codeOf(await change(world, 'another', made, { name: 'x' }))).toBe('collector_not_found')
})

test('the doors through which data sets come are not for changing', async () => {
  const world = await openWorld()
  const survey = world.shell.catalog.surveys()[0]
  const door = survey && world.shell.catalog.collectorOfKind(survey.id, 'reconstruction')
  if (survey === undefined || door == null) throw new Error('No reconstruction')
  expect(codeOf(await change(world, survey.slug, door, { door: 'closed' }))).toBe('source_not_open')
})

test('a pinned collector stays with its version when another is published', async () => {
  const world = await aWorld()
  const pinned = await aCollector(world, SLUG, {}, { version: 1 })
  must(await world.publish(SLUG, withQuestions({ type: 'text', name: 'new', isRequired: true })))
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, through(pinned)))).toBe('ok')
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }))).toBe('invalid_answers')
  expect(seen(world, SLUG, pinned).version).toBe(1)
  must(await change(world, SLUG, pinned, { version: 'latest' }))
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }, through(pinned)))).toBe(
    'invalid_answers',
  )
  expect(codeOf(await change(world, SLUG, pinned, { version: 9 }))).toBe('version_not_found')
})

test('it is kept who made and changed a collector', async () => {
  const world = await aWorld()
  const made = await aCollector(world, SLUG)
  must(await change(world, SLUG, made, { door: 'closed', rules: { maximum: 3 } }))
  const lines = world.database.read((tx) => tx.orm.select().from(auditLog).all())
  expect(lines.slice(-2)).toMatchObject([
    { actor: 'test', action: 'collector.make' },
    {
      actor: 'test',
      action: 'collector.change',
      subject: expect.stringMatching(/: closed, rules.maximum$/) as string,
    },
  ])
})
