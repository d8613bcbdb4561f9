import { expect, test } from 'vitest'
import { defuse } from '#app/core/exchange/defuse.ts'
import { exported } from '#tests/support/exported.ts'
import { must, openWorld, responseId, type World } from '#tests/support/world.ts'
import { SLUG, SURVEY, withQuestions } from './sources.ts'

const MANY = {
  elements: [1, 2, 3, 4, 5, 6].map((n) => ({ type: 'text', name: `q${n}` })),
}

const aWorld = () => openWorld({ sources: { [SLUG]: SURVEY } })
const lines = async (world: World, asked: Parameters<typeof exported>[2] = {}) =>
  (await exported(world, SLUG, asked)).split('\n').filter(Boolean)

const HEADINGS =
  'id,source,flags,customer,liked,reasons__price,reasons__service,reasons__1_1,age,words'
const OWN = 'version,language,minutes'

test('an export without responses is its headings', async () => {
  expect(await lines(await aWorld())).toEqual([`${HEADINGS},${OWN}`])
})

test('a response is a row, and a multiple choice a column for each choice', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes', reasons: ['service', '=1+1'], age: -5.5 })
  await world.accept(SLUG, { customer: 'yes', liked: 'no', words: 'a, "b"' })
  await world.accept(SLUG, { liked: 'dontknow' })
  expect(await lines(world)).toEqual([
    `${HEADINGS},${OWN}`,
    `${responseId(1)},live,,,yes,0,1,1,-5.5,,1,en,`,
    `${responseId(2)},live,,yes,no,,,,,"a, ""b""",1,en,`,
    `${responseId(3)},live,itemNonResponse,,dontknow,,,,,,1,en,`,
  ])
})

test('withdrawn, screened-out and practice responses are not in the export', async () => {
  const world = await aWorld()
  await world.withdraw(await world.accept(SLUG, { liked: 'yes' }))
  await world.accept(SLUG, { customer: 'no' })
  const door = world.shell.catalog.collectorOfKind(world.survey(SLUG).id, 'practice')
  if (door === null) throw new Error('No door')
  must(await world.submit(SLUG, { age: 9 }, { door: { kind: 'key', key: door.key } }))
  expect(await lines(world)).toHaveLength(1)
  expect(await lines(world, { source: 'practice' })).toHaveLength(2)
})

test('what a spreadsheet would run is defused in its edition, and exact in the other', async () => {
  const world = await aWorld()
  for (const words of ['=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)'])
    await world.accept(SLUG, { liked: 'no', words })
  const cellsOf = async (edition: string) =>
    (await lines(world, { edition })).slice(1).map((line) => line.split(',')[9])
  expect(await cellsOf('spreadsheet')).toEqual([
    `"'=HYPERLINK(""https://evil.example"")"`,
    "'+1",
    "'-1",
    "'@SUM(A1)",
  ])
  expect(await cellsOf('research')).toEqual([
    '"=HYPERLINK(""https://evil.example"")"',
    '+1',
    '-1',
    '@SUM(A1)',
  ])
})

test.each([
  '=1',
  '+1',
  '-1',
  '@a',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '  =1',
  '"=1"',
  '\u00a0+1',
  '\n=1',
])('%j is defused', (cell) => {
  expect(defuse(cell)).toBe(`'${cell}`)
})

test.each(['', 'a=1', '1-1', "'=1", 'a@b.example'])('%j stays as it is', (cell) => {
  expect(defuse(cell)).toBe(cell)
})

test('responses to every version share the columns of the newest', async () => {
  const world = await aWorld()
  await world.accept(SLUG, { liked: 'yes' })
  must(await world.publish(SLUG, withQuestions({ type: 'rating', name: 'stars' })))
  await world.accept(SLUG, { liked: 'no', stars: 4 })
  expect(await lines(world)).toEqual([
    `${HEADINGS},stars,${OWN}`,
    `${responseId(1)},live,itemNonResponse,,yes,,,,,,,1,en,`,
    `${responseId(2)},live,itemNonResponse,,no,,,,,,4,2,en,`,
  ])
})

test('more responses than one batch are all in the export, in their order', async () => {
  const world = await aWorld()
  await Promise.all(Array.from({ length: 2100 }, (_, age) => world.submit(SLUG, { age })))
  const ages = (await lines(world)).slice(1).map((line) => line.split(',')[8])
  expect(ages).toEqual(Array.from({ length: 2100 }, (_, age) => String(age)))
})

test('the same many answers once more are flagged, the same few are not', async () => {
  const world = await openWorld({ sources: { [SLUG]: MANY, short: MANY } })
  const answers = Object.fromEntries(MANY.elements.map(({ name }) => [name, 'the same']))
  for (const said of [answers, answers, { q1: 'x' }, { q1: 'x' }, { ...answers, q1: 'other' }])
    await world.accept(SLUG, said)
  await world.accept('short', answers)
  const flags = (await lines(world)).slice(1).map((line) => line.split(',')[2])
  expect(flags).toEqual(['', 'duplicate', 'itemNonResponse', 'itemNonResponse', ''])
  const records = (await exported(world, 'short', { format: 'ndjson' })).trim()
  expect(JSON.parse(records)).toMatchObject({ flags: [] })
})
