import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { getTallies } from '#app/services/results/get-tallies.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'small-groups'
const SOURCE = {
  title: 'Small groups',
  elements: [
    { type: 'radiogroup', name: 'group', choices: ['in', 'out'] },
    { type: 'radiogroup', name: 'liked', choices: ['yes', 'no', 'some'], showDontKnowItem: true },
    { type: 'rating', name: 'score', rateMin: 0, rateMax: 10 },
    { type: 'radiogroup', name: 'routed', choices: ['p', 'q'], visibleIf: "{liked} = 'yes'" },
  ],
}
const IN = "{group} = 'in'"
const finding = (id: string, rule: JsonObject) => ({
  id,
  title: id,
  published: { figure: '1%', statement: 'It was said.', ruleProvenance: 'ours' },
  rule,
})
const share = (id: string, values: readonly string[], more: JsonObject = {}) =>
  finding(id, {
    kind: 'share',
    variable: 'liked',
    values,
    percentOf: 'substantive',
    where: IN,
    ...more,
  })

async function aWorld(study: JsonObject): Promise<World> {
  const world = await openWorld({ sources: {} })
  must(await world.publish(SLUG, SOURCE, { summary: 'A survey.', ...study }))
  return world
}

async function say(world: World, times: number, said: JsonObject): Promise<void> {
  for (let n = 0; n < times; n += 1) await world.accept(SLUG, said)
}

const live = async (world: World) =>
  Object.fromEntries(
    (await world.results(SLUG)).findings.map(({ id, sources }) => [id, sources.live]),
  )

async function tallies(world: World, filter: string | null) {
  const { text } = must(
    await getTallies(world.shell, world.board, {
      survey: world.survey(SLUG),
      source: 'live',
      release: null,
      locale: 'en',
      view: 'public',
      asked: { filter, weight: null, flagged: null },
      part: 'variables',
    }),
  )
  return (JSON.parse(text) as { variables: { id: string; base: unknown }[] }).variables
}

test('A', async () => {
  const world = await aWorld({ findings: [share('liked', ['yes'])] })
  await say(world, 20, { group: 'in', liked: 'yes' })
  await say(world, 20, { group: 'in', liked: 'no' })
  await say(world, 2, { group: 'out', liked: 'yes' })
  await say(world, 20, { group: 'out', liked: 'no' })
  console.log(JSON.stringify(await live(world)))
})
test('B', async () => {
  const world = await aWorld({
    published: { filters: [{ id: 'in', label: 'In', where: IN }] },
    findings: [
      finding('net', {
        kind: 'score',
        variable: 'liked',
        where: IN,
        scoring: { of: 'net', favourable: ['yes'], unfavourable: ['no'] },
      }),
    ],
  })
  await say(world, 2, { group: 'in', liked: 'yes' })
  await say(world, 20, { group: 'in', liked: 'no' })
  await say(world, 20, { group: 'in', liked: 'some' })
  await say(world, 2, { group: 'in', liked: 'dontknow' })
  await say(world, 20, { group: 'out', liked: 'yes' })
  await say(world, 20, { group: 'out', liked: 'no' })
  await say(world, 20, { group: 'out', liked: 'some' })
  console.log(JSON.stringify(await live(world)))
  console.log(JSON.stringify(await tallies(world, 'in')))
})
test('C', async () => {
  const world = await aWorld({
    findings: [
      finding('a', {
        kind: 'association',
        x: { variable: 'group', order: ['in', 'out'] },
        y: { variable: 'routed', order: ['p', 'q'] },
        favourable: ['q'],
      }),
    ],
  })
  await say(world, 2, { group: 'in', liked: 'yes', routed: 'p' })
  await say(world, 20, { group: 'out', liked: 'yes', routed: 'p' })
  await say(world, 20, { group: 'out', liked: 'yes', routed: 'q' })
  console.log(JSON.stringify(await live(world)))
})
test('D', async () => {
  const world = await aWorld({})
  await say(world, 20, { liked: 'yes', routed: 'p' })
  await say(world, 20, { liked: 'yes', routed: 'q' })
  await say(world, 20, { liked: 'no' })
  console.log(JSON.stringify((await world.results(SLUG)).variables.map((v) => [v.id, v.asOf, v.base])))
  await say(world, 5, { liked: 'yes', routed: 'q' })
  await say(world, 5, { liked: 'yes', routed: 'p' })
  console.log(JSON.stringify((await world.results(SLUG)).variables.map((v) => [v.id, v.asOf, v.base])))
})
