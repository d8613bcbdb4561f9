import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { archiveSurvey } from '#app/services/surveys/archive-survey.server.ts'
import { checkSource } from '#app/services/surveys/check-source.server.ts'
import { createSurvey } from '#app/services/surveys/create-survey.server.ts'
import { duplicateSurvey } from '#app/services/surveys/duplicate-survey.server.ts'
import { listOwnSurveys } from '#app/services/surveys/list-own-surveys.server.ts'
import { openTemplates } from '#app/services/surveys/list-templates.server.ts'
import { publishDraft } from '#app/services/surveys/publish-draft.server.ts'
import { readDraft } from '#app/services/surveys/read-draft.server.ts'
import { aCollector, change, seen } from '#tests/support/fieldwork.ts'
import { codeOf, must, openWorld, slugOf, START, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY } from './sources.ts'

const DAY = 24 * 60 * 60 * 1000
const actor = 'a test'
const listed = (world: World, slug = SLUG) =>
  listOwnSurveys(world.shell, () => 'owner').find((each) => each.slug === slug)

test('a survey is listed with its responses, by day, and when it was last active', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  await world.accept(SLUG, { liked: 'yes' })
  world.clock.now += 2 * DAY
  await world.accept(SLUG, { liked: 'yes' })
  await world.accept(SLUG, { liked: 'no' })
  const survey = listed(world)
  expect(survey).toMatchObject({ title: 'A survey', state: 'open', version: 1, received: 3 })
  expect(survey?.days.slice(-4)).toEqual([0, 1, 0, 2])
  expect(survey?.activeAt).toBe(START + 2 * DAY)
})

test('a survey is open for as long as one of its live doors is', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  const [door] = [aCollector(world, SLUG, {}, { kind: 'panel' })]
  const panel = await door
  const { key } = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'open') ?? panel
  must(await change(world, SLUG, { key }, { door: 'closed' }))
  expect(listed(world)?.state).toBe('open')
  must(await change(world, SLUG, panel, { rules: { paused: true } }))
  expect(listed(world)?.state).toBe('paused')
  must(await change(world, SLUG, panel, { door: 'closed' }))
  expect(listed(world)?.state).toBe('closed')
  expect(seen(world, SLUG, panel).state).toBe('closed')
})

test('whoever may not see a survey does not find it in the list', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  expect(listOwnSurveys(world.shell, () => null)).toEqual([])
})

test('an archived survey keeps everything, and comes back as it was', async () => {
  const world = await openWorld({ sources: { [SLUG]: SURVEY } })
  const [slug, before] = [slugOf(SLUG), listed(world)]
  must(await archiveSurvey(world.shell, { slug, to: 'archived', actor }))
  expect(listed(world)?.state).toBe('archived')
  expect(codeOf(await world.submit(SLUG, { liked: 'yes' }))).toBe('ok')
  must(await archiveSurvey(world.shell, { slug, to: 'current', actor }))
  expect(listed(world)).toEqual({ ...before, received: 1, days: listed(world)?.days })
  const missing = await archiveSurvey(world.shell, { slug: slugOf('no'), to: 'archived', actor })
  expect(codeOf(missing)).toBe('survey_not_found')
})

test('a copy is a draft of its own, titled so in every language, and can be published', async () => {
  const title = { default: 'A survey', de: 'Eine Umfrage' }
  const world = await openWorld({ sources: { [SLUG]: { ...SURVEY, title } } })
  const { slug } = must(
    await duplicateSurvey(world.shell, { slug: slugOf(SLUG), owner: null, actor }),
  )
  const { source } = must(readDraft(world.shell, slug))
  expect(source).toEqual({
    ...SURVEY,
    title: { default: 'A survey (copy)', de: 'Eine Umfrage (copy)' },
  })
  expect(listed(world, slug)).toMatchObject({ state: 'draft', version: null, received: 0 })
  expect(must(await publishDraft(world.shell, { slug, actor })).version).toBe(1)
  expect(codeOf(await world.submit(slug, { liked: 'yes' }))).toBe('ok')
})

test('a copy of a study takes no rows along that were rebuilt from its figures', async () => {
  const world = await openWorld()
  const slug = slugOf('empathy-consumers-2020')
  const copy = must(await duplicateSurvey(world.shell, { slug, owner: null, actor }))
  must(await publishDraft(world.shell, { slug: copy.slug, actor }))
  expect(world.survey(copy.slug).study.reconstruction).toBeNull()
  expect(world.survey(slug).study.reconstruction).not.toBeNull()
})

test('every template has a purpose and can be published as it is', async () => {
  const world = await openWorld({ sources: {} })
  const templates = openTemplates('surveys').all()
  expect(templates.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['nps', 'csat', 'ces', 'sus', 'empathy-consumers-2020']),
  )
  for (const { source, study, purpose } of templates) {
    expect(purpose).not.toBe('')
    const made = must(
      await createSurvey(world.shell, { source, study, slug: null, owner: null, actor }),
    )
    expect(made.problems).toEqual([])
    must(await publishDraft(world.shell, { slug: made.slug, actor }))
  }
})

test('the score of the SUS is worked out of its ten statements', async () => {
  const template = openTemplates('surveys')
    .all()
    .find(({ id }) => id === 'sus')
  const world = await openWorld({ sources: {} })
  must(await world.publish('sus', template?.source, template?.study))
  const best = Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`s${n + 1}`, n % 2 === 0 ? 5 : 1]),
  )
  await world.accept('sus', { sus: best })
  await world.accept('sus', { sus: { ...best, s1: 1 } })
  const { columns } = await world.board.current(world.survey('sus'))
  const score = columns.of('live').variable('susScore')?.column
  expect(score?.kind === 'number' ? [...score.values.subarray(0, 2)] : score?.kind).toEqual([
    100, 90,
  ])
})

test('a source is looked at before anything of it is kept', () => {
  const broken: JsonObject = {
    title: 'X',
    elements: [
      { type: 'text', name: 'b' },
      { type: 'text', name: 'b' },
    ],
  }
  const checked = checkSource(broken)
  expect(checked).toMatchObject({ title: 'X', isPublishable: false })
  expect(checked.problems[0]).toMatchObject({ severity: 'error', code: 'name_duplicate' })
})
