import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { getResults } from '#app/services/results/get-results.server.ts'
import { codeOf, openWorld, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

/** Every third one likes it not, and all have an age. */
const person = (n: number): JsonObject => ({
  customer: 'yes',
  liked: n % 3 === 0 ? 'no' : 'yes',
  reasons: n % 2 === 0 ? ['price'] : ['service', '=1+1'],
  age: 20 + n,
  ...(n % 3 === 0 ? { words: 'hm' } : {}),
})

async function people(world: World, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 1) await world.accept(SLUG, person(n))
}

const liked = (results: PublicResults) => results.variables.find(({ id }) => id === 'liked')

test('before thirty responses the public sees how many came, and nothing else', async () => {
  const world = await aWorld()
  await people(world, 0, 29)
  expect(await world.results(SLUG)).toMatchObject({
    release: null,
    releasedAt: null,
    received: 29,
    responses: 0,
    firstReleaseAt: 30,
    variables: [],
  })
})

test('thirty responses make the first release', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  const results = await world.results(SLUG)
  expect(results).toMatchObject({
    release: 1,
    releasedAt: world.clock.now,
    received: 30,
    responses: 30,
  })
  expect(liked(results)).toMatchObject({
    asOf: 1,
    base: { asked: 30, answered: 30, substantive: 30 },
    smallBase: true,
  })
})

test('nine more responses move nothing but the number received', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  const first = await world.results(SLUG)
  await people(world, 30, 39)
  expect(await world.results(SLUG)).toEqual({ ...first, received: 39 })
})

test('the tenth makes the second release, and the first keeps its address', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  const first = await world.results(SLUG)
  world.clock.now += 60_000
  for (let n = 30; n < 40; n += 1) {
    expect((await world.results(SLUG)).release).toBe(1)
    await world.accept(SLUG, person(n))
  }
  const second = await world.results(SLUG)
  expect(second).toMatchObject({ release: 2, releasedAt: world.clock.now, responses: 40 })
  expect(liked(second)).toMatchObject({ asOf: 2, base: { substantive: 40 } })
  expect(await world.results(SLUG, { release: 1 })).toEqual({ ...first, received: 40 })
  expect(await world.results(SLUG, { release: 2 })).toEqual(second)
})

test('ten more who all say the same leave a table at its release while others move', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  await world.results(SLUG)
  for (let n = 0; n < 10; n += 1) await world.accept(SLUG, { ...person(n), liked: 'yes' })
  const results = await world.results(SLUG)
  expect(liked(results)).toMatchObject({ asOf: 1, base: { asked: 30 } })
  expect(results.variables.find(({ id }) => id === 'age')).toMatchObject({
    asOf: 2,
    base: { asked: 40 },
  })
})

test('withdrawals net against new answers', async () => {
  const world = await aWorld()
  const first = await world.accept(SLUG, person(1))
  await people(world, 0, 29)
  expect((await world.results(SLUG)).release).toBe(1)
  await world.withdraw(first)
  await people(world, 30, 40)
  expect(await world.results(SLUG)).toMatchObject({ release: 1, received: 40, responses: 30 })
  await people(world, 40, 41)
  const second = await world.results(SLUG)
  expect(second).toMatchObject({ release: 2, received: 41, responses: 40 })
  expect(liked(second)?.base).toEqual({ asked: 40, answered: 40, substantive: 40 })
})

test('neither screeners nor words of people’s own have a public table', async () => {
  const world = await aWorld()
  await people(world, 0, 40)
  const { variables } = await world.results(SLUG)
  expect(variables.map(({ id }) => id)).toEqual(['liked', 'reasons', 'age'])
})

test('a release that was never made is not found', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  const at = (release: number) =>
    getResults(world.shell, world.board, {
      survey: world.survey(SLUG),
      source: 'live',
      release,
      locale: 'en',
    })
  expect(codeOf(await at(1))).toBe('ok')
  for (const release of [0, 2, -1]) expect(codeOf(await at(release))).toBe('release_not_found')
})

test('many questions at once get one release and the same numbers', async () => {
  const world = await aWorld()
  await people(world, 0, 30)
  const results = await Promise.all(Array.from({ length: 20 }, () => world.results(SLUG)))
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(results[0]?.release).toBe(1)
})

test('with every cache gone the same numbers come back', async () => {
  const world = await openWorld({ rebuilt: true })
  const slugs = world.shell.catalog.surveys().map(({ slug }) => slug)
  const random = seededRandom(11)
  for (const slug of slugs) {
    const { plan } = world.survey(slug).current
    for (let n = 0; n < 150; n += 1) {
      const sent = await world.accept(slug, inventAnswers(plan, random))
      if (n % 7 === 0 && sent.outcome === 'submitted') await world.withdraw(sent)
      await world.results(slug)
    }
  }
  const everything = async ({ results }: World) =>
    JSON.stringify(
      await Promise.all(
        slugs.flatMap((slug) =>
          (['live', 'reconstruction', 'practice'] as const).map((source) =>
            results(slug, { source }),
          ),
        ),
      ),
    )
  const before = await everything(world)
  expect(before).toContain('"release":')
  expect(await everything(await world.reopen())).toBe(before)
})
