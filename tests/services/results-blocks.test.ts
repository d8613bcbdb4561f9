import { expect, test } from 'vitest'
import type { Block } from '#app/core/composition/block.ts'
import { getSurveyPage } from '#app/services/results/get-survey-page.server.ts'
import { showBlocks } from '#app/services/results/show-blocks.server.ts'
import { openWorld } from '#tests/support/world.ts'

const SLUG = 'towns'
const radio = (name: string, choices: readonly string[]) => ({ type: 'radiogroup', name, choices })

const said = { default: 'Said' }

test('a page of a group holds nothing that is counted of everybody', async () => {
  const world = await openWorld({ sources: {} })
  const elements = [radio('well', ['yes', 'no']), radio('town', ['north', 'south'])]
  await world.publish(
    SLUG,
    { title: 'Towns', pages: [{ elements }] },
    {
      summary: 'A survey.',
      published: { breaks: [{ id: 'town', label: 'By town', variable: 'town' }] },
    },
  )
  for (let n = 0; n < 80; n += 1)
    await world.accept(SLUG, {
      well: n % 3 === 0 ? 'no' : 'yes',
      town: n % 2 === 0 ? 'north' : 'south',
    })
  const survey = world.survey(SLUG)
  const side = { survey: survey.slug, variable: 'well', label: said }
  const blocks: readonly Block[] = [
    { kind: 'question', id: 'q', variable: 'well', sentence: null },
    { kind: 'crosstab', id: 'x', variable: 'well', by: 'town', sentence: null },
    {
      kind: 'comparison',
      id: 'c',
      title: said,
      of: { kind: 'variable', sides: [side, side] },
      sentence: null,
    },
  ]
  const shown = async (people: 'everybody' | 'group') => {
    const found = await showBlocks(world.shell, world.board, {
      survey,
      page: getSurveyPage(world.shell, survey, null, 'en'),
      blocks,
      results: await world.results(SLUG),
      people,
      address: 'latest',
      origin: 'https://example.org',
    })
    return found.map(({ id }) => id)
  }
  expect(await shown('everybody')).toEqual(['q', 'x', 'c'])
  expect(await shown('group')).toEqual(['q'])
})
