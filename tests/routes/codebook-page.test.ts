import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { publishSurvey } from '#app/services/surveys/publish-survey.server.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { must, slugOf } from '#tests/support/world.ts'

let app: OwnedApp
const SOURCE = {
  title: 'Lunch',
  elements: [
    {
      type: 'radiogroup',
      name: 'meal',
      title: 'What did you eat?',
      choices: ['soup', 'salad', 'nothing'],
    },
    { type: 'checkbox', name: 'drinks', title: 'And drank?', choices: ['water', 'tea'] },
    { type: 'text', name: 'price', title: '=What did it cost?', inputType: 'number' },
    {
      type: 'matrix',
      name: 'liked',
      title: 'How was it?',
      columns: ['good', 'bad'],
      rows: ['taste', 'place'],
    },
  ],
}
const STUDY = {
  derived: [
    {
      kind: 'recode',
      id: 'ate',
      label: 'Ate something',
      of: 'meal',
      categories: [
        { value: 'yes', label: 'Yes', from: ['soup', 'bread'] },
        { value: 'no', label: 'No', from: ['nothing'] },
      ],
    },
  ],
}
beforeAll(async () => {
  app = await startOwnedApp()
  const publish = async (source: unknown, study: unknown) =>
    must(
      await publishSurvey(app.server.shell, {
        slug: slugOf('lunch'),
        source,
        study,
        actor: 'test',
      }),
    )
  await publish(SOURCE, {})
  const [meal, ...rest] = SOURCE.elements
  const second = {
    ...SOURCE,
    elements: [
      { ...meal, title: 'What did you have?', choices: ['soup', 'bread', 'nothing'] },
      ...rest,
      { type: 'radiogroup', name: 'again', title: 'Again?', choices: ['yes', 'no'] },
    ],
  }
  await publish(second, STUDY)
}, 60_000)
afterAll(() => app.stop())

async function read(query = '') {
  const reply = await app.page(`/studio/surveys/lunch/codebook?${query}`, { cookie: app.cookie })
  return (await reply.text()).replaceAll('<!-- -->', '')
}

const entry = (html: string, id: string) =>
  html.split('<section').find((part) => part.includes(`id="variable-${id}"`)) ?? ''

test('it says of each question its words over time, its versions, values and columns', async () => {
  const html = await read()
  const meal = entry(html, 'meal')
  expect(meal).toContain('>What did you have?</h2>')
  expect(meal).toContain('Asked in every version.')
  expect(meal.replace(/<[^>]+>/g, '')).toContain('In version 1: “What did you eat?”')
  expect(meal).toMatch(/<code>salad<\/code>.*only in version 1/s)
  expect(meal).toContain('Missing: not shown')
  expect(entry(html, 'again')).toContain('Asked in version 2.')
  expect(entry(html, 'drinks')).toContain('<code>drinks__water</code>')
  expect(entry(html, 'liked/taste')).toContain('<code>liked/place</code>')
})

test('what is derived stands with its rule', async () => {
  const ate = entry(await read(), 'ate')
  expect(ate).toContain('Derived: nobody was asked it.')
  expect(ate).toContain('Recode of meal')
  expect(ate).toMatch(/<td>soup, bread<\/td>/)
})

test('a search finds names, wording and answers, whatever their case', async () => {
  const html = await read('q=WATER')
  expect(entry(html, 'drinks')).not.toBe('')
  expect(entry(html, 'meal')).toBe('')
  expect(await read('q=zebra')).toContain('No variable has')
})

test('the same as CSV names the columns of the export and runs in no spreadsheet', async () => {
  const path = '/studio/surveys/lunch/codebook.csv'
  const reply = await app.page(path, { cookie: app.cookie })
  expect(reply.headers.get('content-disposition')).toContain('lunch-codebook.csv')
  const rows: Record<string, string>[] = parse(await reply.text(), { columns: true })
  const columns = new Set(rows.flatMap((row) => (row['columns'] ?? '').split(' ')))
  const exported = await fetch(`${app.url}/api/v1/surveys/lunch/export?format=csv`, {
    headers: { Authorization: `Bearer ${app.key}` },
  })
  const headings = ((await exported.text()).split('\n')[0] ?? '').split(',')
  const own = ['id', 'source', 'flags', 'version', 'language', 'minutes']
  expect([...columns].toSorted()).toEqual(headings.filter((name) => !own.includes(name)).toSorted())
  expect(rows.find((row) => row['variable'] === 'price')?.['question']).toBe("'=What did it cost?")
  expect(rows.find((row) => row['value'] === '-9')?.['missing']).toBe('not shown')
  const ate = rows.find((row) => row['variable'] === 'ate' && row['value'] === 'yes')
  expect(ate?.['value_made_of']).toBe('soup, bread')
})
