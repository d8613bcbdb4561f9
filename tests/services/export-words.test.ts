import { expect, test } from 'vitest'
import type { JsonObject } from '#app/core/json.ts'
import { exported as fileOf } from '#tests/support/exported.ts'
import { openWorld } from '#tests/support/world.ts'

const SLUG = 'words'

/** The export of one response, as headings and their cells. */
async function exported(elements: readonly JsonObject[], answers: JsonObject) {
  const world = await openWorld({ sources: { [SLUG]: { title: 'Words', elements } } })
  await world.accept(SLUG, answers)
  const written = await fileOf(world, SLUG)
  const [headings = [], cells = []] = written
    .split('\n')
    .map((line) => line.split(',').slice(3, -3))
  return Object.fromEntries(headings.map((heading, index) => [heading, cells[index]]))
}

test('words beside an answer are in the export, whatever the question', async () => {
  const comment = { showCommentArea: true }
  const elements = [
    { type: 'rating', name: 'stars', ...comment },
    { type: 'text', name: 'note', ...comment },
    { type: 'matrix', name: 'table', columns: ['x'], rows: ['one', 'two'], ...comment },
    { type: 'ranking', name: 'order', choices: ['a', 'b'], showOtherItem: true },
  ]
  const answers = {
    stars: 4,
    'stars-Comment': 'bright',
    'note-Comment': 'beside',
    table: { one: 'x' },
    'table-Comment': 'round',
    order: ['other', 'a', 'b'],
    'order-Comment': 'mine',
  }
  expect(await exported(elements, answers)).toEqual({
    stars: '4',
    stars__words: 'bright',
    note: '',
    note__words: 'beside',
    table_one: 'x',
    table_two: '',
    table__words: 'round',
    order_a: '2',
    order_b: '3',
    order_other: '1',
    order__words: 'mine',
  })
})

test('words in a cell of a table are in the export beside their cell', async () => {
  const column = { name: 'pet', cellType: 'dropdown', choices: ['cat'], showOtherItem: true }
  const table = { type: 'matrixdropdown', name: 'home', columns: [column], rows: ['us', 'them'] }
  const answers = { home: { us: { pet: 'other', 'pet-Comment': 'newt' }, them: { pet: 'cat' } } }
  expect(await exported([table], answers)).toEqual({
    home_us_pet: 'other',
    home_us_pet__words: 'newt',
    home_them_pet: 'cat',
    home_them_pet__words: '',
  })
})

test('both ends of a range in a table are in the export', async () => {
  const column = { name: 'hours', cellType: 'slider', sliderType: 'range' }
  const table = { type: 'matrixdropdown', name: 'week', columns: [column], rows: ['monday'] }
  expect(await exported([table], { week: { monday: { hours: [8, 16] } } })).toEqual({
    week_monday_hours_low: '8',
    week_monday_hours_high: '16',
  })
})

test('an export that can’t be read on fails for its reader alone', async () => {
  const world = await openWorld({
    sources: { [SLUG]: { elements: [{ type: 'text', name: 'a' }] } },
  })
  const broken = {
    ...world.shell,
    database: {
      ...world.database,
      read: () => {
        throw new Error('The disk is gone')
      },
    },
  }
  await expect(fileOf({ ...world, shell: broken }, SLUG)).rejects.toThrow('disk')
})

test('what stands in the details of a row is in the export as a whole', async () => {
  const table = {
    type: 'matrixdropdown',
    name: 'week',
    columns: [{ name: 'mood', cellType: 'text' }],
    rows: ['monday'],
    detailElements: [{ type: 'multipletext', name: 'meals', items: [{ name: 'noon' }] }],
  }
  const answers = { week: { monday: { mood: 'good', meals: { noon: 'soup' } } } }
  expect(await exported([table], answers)).toEqual({
    week_monday_mood: 'good',
    week_monday_meals: '"{""noon"":""soup""}"',
  })
})
