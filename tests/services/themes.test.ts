import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { cleanSource } from '#app/surveyjs/clean-source.ts'
import { A_PNG, BANK, NIGHT, WARM } from '#tests/support/themes.ts'
import { codeOf, must, openWorld } from '#tests/support/world.ts'

const asking = (theme: JsonObject): JsonObject => ({
  title: 'A survey',
  elements: [{ type: 'comment', name: 'a', title: 'A' }],
  theme,
})

test('a survey in faint colours is not published, and the reason names place, colours and figure', async () => {
  const world = await openWorld({ sources: {} })
  const refused = await world.publish('faint', asking({ light: { accent: '#ffb000' } }))
  expect(codeOf(refused)).toBe('draft_broken')
  if (refused.ok) throw new Error('published')
  expect(refused.problem.errors).toContainEqual({
    pointer: '/theme/light/accent',
    severity: 'error',
    code: 'contrast_too_low',
    message:
      '#ffb000 on #fbfaf6 has a contrast of 1.75:1, and words need 4.5:1 (the accent and the page, light)',
  })
})

test('each version keeps the theme with which it was published', async () => {
  const world = await openWorld({ sources: {} })
  must(await world.publish('look', asking(BANK)))
  must(await world.publish('look', asking(WARM)))
  const survey = world.survey('look')
  const themeOf = (number: number) =>
    world.shell.catalog.versionByNumber(survey, number)?.plan.definition.theme
  expect(themeOf(1)).toMatchObject({ picturesAt: '/s/look/pictures/1', radius: 'small' })
  expect(themeOf(2)).toMatchObject({ picturesAt: '/s/look/pictures/2', radius: 'large' })
  expect(must(await world.publish('look', asking(NIGHT))).change.kind).toBe('labelsOnly')
})

test('SurveyJS’s renderer gets the questions, and our page keeps logo and colours', () => {
  const source = { ...asking(BANK), logo: A_PNG, backgroundImage: A_PNG }
  expect(Object.keys(cleanSource(source) as JsonObject)).toEqual(['title', 'elements'])
})
