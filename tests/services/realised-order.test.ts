import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ResponseId } from '#app/core/ids.ts'
import { beginElsewhere } from '#app/services/responses/presentation.server.ts'
import { answers } from '#db/schema.server.ts'
import { must, openWorld, type World } from '#tests/support/world.ts'

const SLUG = 'shuffled'
const SOURCE = {
  arms: [{ name: 'wording', values: ['warm', 'cold'] }],
  elements: [
    { type: 'radiogroup', name: 'a', choices: ['w', 'x', 'y', 'z'], choicesOrder: 'random' },
  ],
}

const kept = (world: World) =>
  world.database
    .read((tx) => tx.orm.select({ presentation: answers.presentation }).from(answers).all())
    .map(({ presentation }) => JSON.parse(presentation ?? 'null') as unknown)

test('the order that somebody met is kept with their answers; of a sender’s own pages only the arm', async () => {
  const world = await openWorld({ sources: { [SLUG]: SOURCE } })
  const id = randomUUID() as ResponseId
  const { arms, source } = beginElsewhere(world.shell, world.survey(SLUG).current, id)
  must(await world.submit(SLUG, { a: 'x' }, { id, order: 'ours' }))
  must(await world.submit(SLUG, { a: 'x' }))
  const [ours, senders] = kept(world)
  const shown = (source as typeof SOURCE).elements[0]?.choices
  expect(ours).toMatchObject({ arms, choices: { a: shown } })
  expect(senders).toEqual({ arms: expect.anything() as unknown })
})
