import { expect, test } from 'vitest'
import type { Presentation } from '#app/core/presentation/order-rules.ts'
import { findDoor } from '#app/services/collectors/find-door.server.ts'
import { sendUnfinished } from '#app/services/responses/send-unfinished.server.ts'
import { findUnfinished, startResponse } from '#app/services/responses/unfinished.server.ts'
import { findAnswers } from '#db/response-log.server.ts'
import { aCollector, taken, through } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG } from '../sources.ts'

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
const SOURCE = {
  title: 'A survey',
  pageOrder: 'random',
  arms: [{ name: 'wording', values: ['warm', 'cold'] }],
  pages: [
    {
      name: 'one',
      elements: [{ type: 'radiogroup', name: 'q', choices: LETTERS, choicesOrder: 'random' }],
    },
    { name: 'two', elements: [{ type: 'text', name: 'w', visibleIf: "{wording} = 'warm'" }] },
    { name: 'three', elements: [{ type: 'text', name: 'c', visibleIf: "{wording} = 'cold'" }] },
  ],
}
const aWorld = () => openWorld({ sources: { [SLUG]: SOURCE } })
const kept = (world: World, { seq }: { readonly seq: Parameters<typeof findAnswers>[1] }) => {
  const found = world.database.read((tx) => findAnswers(tx, seq))
  if (found === null) throw new Error('No answers')
  const presentation = JSON.parse(found.presentation ?? 'null') as Presentation | null
  return { ...found, presentation }
}

test('the arm follows from the response, is kept with it, and is never believed from outside', async () => {
  const world = await aWorld()
  const arms = new Set<unknown>()
  for (let n = 0; n < 30; n += 1) {
    const claim = { wording: n % 2 === 0 ? 'warm' : 'cold', w: 'words', c: 'words' }
    const sent = must(await world.submit(SLUG, claim, { id: responseId(900 + n) }))
    const { answers, notShown, presentation } = kept(world, sent)
    arms.add(answers['wording'])
    expect(presentation?.arms).toEqual({ wording: answers['wording'] })
    expect(notShown).toEqual([answers['wording'] === 'warm' ? 'c' : 'w'])
    // The same response once more, with another claim, is other content; with the same, a replay.
    expect(must(await world.submit(SLUG, claim, { id: responseId(900 + n) })).arrival).toBe(
      'replay',
    )
  }
  expect(arms).toEqual(new Set(['warm', 'cold']))
})

test('on our pages, what somebody met is what is kept', async () => {
  const world = await aWorld()
  const door = findDoor(world.shell, SLUG, null)
  if (door === null) throw new Error('No door')
  const orders = new Set<string>()
  for (let n = 0; n < 12; n += 1) {
    const token = await startResponse(world.shell, { ...door, locale: 'en' })
    const met = findUnfinished(world.shell, world.survey(SLUG), token)
    if (met === null) throw new Error('Not found')
    expect(findUnfinished(world.shell, world.survey(SLUG), token)?.version).toEqual(met.version)
    const { presentation, answers } = kept(world, must(await sendUnfinished(world.shell, met)))
    const question = met.version.plan.byName.get('q')?.question
    const shown = question?.kind === 'single' ? question.choices.map(({ value }) => value) : []
    expect(presentation?.choices).toEqual({ q: shown })
    expect(presentation?.pages).toEqual(met.version.plan.definition.pages.map(({ name }) => name))
    expect(answers).toEqual({ wording: met.answers['wording'] })
    orders.add(shown.join())
  }
  expect(orders.size).toBeGreaterThan(9)
})

test('a quota may count the arms', async () => {
  const world = await aWorld()
  const collector = await aCollector(world, SLUG, {
    quotas: [{ name: 'warm', where: "{wording} = 'warm'", limit: 3 }],
  })
  const codes = await Promise.all(
    Array.from({ length: 30 }, async () =>
      codeOf(await world.submit(SLUG, {}, through(collector))),
    ),
  )
  expect(taken(world, SLUG, collector)).toEqual({ warm: 3 })
  expect(codes).toContain('quota_full')
})

test('an arm has no public table: nobody was asked', async () => {
  const world = await aWorld()
  for (let n = 0; n < 40; n += 1) await world.accept(SLUG, { q: n % 2 === 0 ? 'a' : 'b' })
  expect((await world.results(SLUG)).variables.map(({ id }) => id)).toEqual(['q'])
})

test('where everybody meets the same, nothing is kept of it', async () => {
  const world = await openWorld({
    sources: {
      [SLUG]: {
        ...SOURCE,
        arms: [],
        pageOrder: 'initial',
        pages: [{ elements: [{ type: 'text', name: 'w' }] }],
      },
    },
  })
  expect(kept(world, await world.accept(SLUG, { w: 'x' })).presentation).toBeNull()
})
