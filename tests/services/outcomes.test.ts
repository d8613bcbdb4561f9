import { expect, test } from 'vitest'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { forgetUnfinished } from '#app/services/responses/forget-unfinished.server.ts'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import { startResponse } from '#app/services/responses/unfinished.server.ts'
import { getOutcomes } from '#app/services/results/get-outcomes.server.ts'
import { makeCollector } from '#app/services/collectors/make-collector.server.ts'
import { makeLinks } from '#app/services/collectors/make-links.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const DAY = 24 * 60 * 60 * 1000
const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const outcomes = (world: World) => getOutcomes(world.shell, world.survey(SLUG))

async function begin(world: World) {
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  await startResponse(world.shell, { ...door, locale: 'en' })
}

test('everybody who started is accounted for once', async () => {
  const world = await aWorld()
  await begin(world)
  world.clock.now += 30 * DAY
  await forgetUnfinished(world.shell)
  await begin(world)
  const gone = await world.accept(SLUG, { liked: 'no' })
  await world.withdraw(gone)
  const careless = await world.accept(SLUG, { liked: 'yes' })
  must(
    await judgeResponse(world.shell, {
      survey: world.survey(SLUG),
      id: careless.id,
      judgement: 'excluded',
      reason: '',
      actor: 'a test',
    }),
  )
  for (let n = 0; n < 5; n += 1) await world.accept(SLUG, { liked: 'yes' })
  must(await world.submit(SLUG, { customer: 'no' }))
  expect(outcomes(world)).toMatchObject({
    dispositions: {
      screenedOut: 1,
      quotaFull: 0,
      consentRefused: 1,
      brokeOff: 2,
      partial: 0,
      removedForQuality: 1,
      complete: 5,
    },
    inProgress: 1,
    withdrawn: 1,
    brokeOffByPage: [{ page: 1, people: 1 }],
    rates: {
      recruitment: 'open',
      started: 10,
      eligibleStarters: 9,
      completion: 5 / 9,
      breakOff: 2 / 8,
      screenOut: 1 / 10,
      qualityRemoval: 1 / 6,
    },
    note: null,
  })
})

test('an open link has no response rate and no participation rate', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes' })
  const { rates } = outcomes(world)
  expect(rates).not.toHaveProperty('response')
  expect(rates).not.toHaveProperty('participation')
})

test('nobody yet: rates are nothing, not nought', async () => {
  const { rates } = outcomes(await aWorld())
  expect(rates).toMatchObject({ started: 0, completion: null, breakOff: null, screenOut: null })
})

test('practice answers are no outcome', async () => {
  const world = await aWorld()
  const door = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'practice')
  if (door === null) throw new Error('No practice door')
  must(await world.submit(SLUG, { liked: 'yes' }, { door: { kind: 'key', key: door.key } }))
  expect(outcomes(world).rates.started).toBe(0)
})

test('a closed list has response rates of those invited', async () => {
  const world = await aWorld()
  must(
    await world.publish(SLUG, SURVEY, {
      summary: 'A list.',
      recruitment: 'closedList',
      knownIneligible: 1,
    }),
  )
  const collector = must(
    await makeCollector(
      world.shell,
      world.survey(SLUG),
      { kind: 'single-use', name: '', version: 'latest', rules: {} },
      'a test',
    ),
  )
  const labels = Array.from({ length: 10 }, (_, n) => `person ${n}`)
  must(await makeLinks(world.shell, world.survey(SLUG), collector.key, labels, 'a test'))
  for (let n = 0; n < 4; n += 1) await world.accept(SLUG, { liked: 'yes' })
  expect(outcomes(world).rates).toMatchObject({
    recruitment: 'closedList',
    participation: 4 / 10,
    response: { unknownEligibility: 5, notEligible: 1, rr1: 4 / 9, rr5: 1 },
  })
  for (let n = 0; n < 9; n += 1) await world.accept(SLUG, { liked: 'yes' })
  expect(outcomes(world)).toMatchObject({ note: 'moreThanInvited', rates: { recruitment: 'open' } })
})
