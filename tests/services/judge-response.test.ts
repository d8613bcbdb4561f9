import { expect, test } from 'vitest'
import { judgeResponse } from '#app/services/responses/judge-response.server.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })

const judge = (
  world: World,
  id: ReturnType<typeof responseId>,
  judgement: 'excluded' | 'restored',
) =>
  judgeResponse(world.shell, {
    survey: world.survey(SLUG),
    id,
    judgement,
    reason: 'answered in four seconds',
    actor: 'a test',
  })

const counted = async (world: World) => (await world.results(SLUG, { view: 'owner' })).responses

test('an excluded response leaves the numbers and keeps its answers, and comes back', async () => {
  const world = await aWorld()
  const [first] = [
    await world.accept(SLUG, { liked: 'no' }),
    await world.accept(SLUG, { liked: 'yes' }),
  ]
  expect(must(await judge(world, first.id, 'excluded'))).toEqual({
    id: first.id,
    state: 'excluded',
  })
  expect(await counted(world)).toBe(1)
  expect(must(await judge(world, first.id, 'restored'))).toEqual({ id: first.id, state: 'counted' })
  expect(await counted(world)).toBe(2)
})

test('judging twice writes one line', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, { liked: 'no' })
  must(await judge(world, sent.id, 'restored'))
  must(await judge(world, sent.id, 'excluded'))
  must(await judge(world, sent.id, 'excluded'))
  const reopened = await world.reopen()
  expect(await counted(reopened)).toBe(0)
})

test('who was left out and then withdrew is counted among those who withdrew alone', async () => {
  const world = await aWorld()
  const out = await world.accept(SLUG, { liked: 'no' })
  const both = await world.accept(SLUG, { liked: 'yes' })
  must(await judge(world, out.id, 'excluded'))
  must(await judge(world, both.id, 'excluded'))
  await world.withdraw(both)
  const leftOut = ({ shell, survey }: World) => shell.activity.of(survey(SLUG).id).excluded('live')
  expect([leftOut(world), leftOut(await world.reopen())]).toEqual([1, 1])
})

test('what was withdrawn, or never sent, can’t be judged', async () => {
  const world = await aWorld()
  const sent = await world.accept(SLUG, { liked: 'no' })
  await world.withdraw(sent)
  expect(codeOf(await judge(world, sent.id, 'excluded'))).toBe('withdrawn')
  expect(codeOf(await judge(world, responseId(999), 'excluded'))).toBe('response_not_found')
})
