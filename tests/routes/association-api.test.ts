import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PresentedAssociations } from '#app/core/results/presented-associations.ts'
import type { PresentedGrid } from '#app/core/results/presented-grid.ts'
import type { PresentedQuality } from '#app/core/results/presented-quality.ts'
import { get, post, someAnswers } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { printedTable } from '#tests/support/printed-table.ts'
import { CONSUMERS } from '#tests/support/respondent.ts'

const GRIDS = 'grids'
const rating = (name: string) => ({ type: 'rating', name, title: name, rateMin: 1, rateMax: 5 })
const SOURCE = {
  title: 'Grids',
  elements: [
    {
      type: 'matrix',
      name: 'staff',
      title: 'How was the staff?',
      columns: [1, 2, 3, 4, 5],
      rows: ['kind', 'quick', 'clear', 'fair'],
    },
    rating('content'),
    rating('again'),
    { type: 'radiogroup', name: 'place', title: 'Where?', choices: ['north', 'south'] },
    { type: 'checkbox', name: 'how', title: 'How?', choices: ['phone', 'letter'] },
  ],
}

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  for (let n = 1; n <= 40; n += 1) await post(app, CONSUMERS, someAnswers(n))
  await app.api('POST', `?slug=${GRIDS}`, { body: SOURCE })
  await app.api('POST', `/${GRIDS}/publish`, { body: {} })
  for (let n = 0; n < 30; n += 1)
    await post(app, GRIDS, {
      staff: { kind: 1 + (n % 5), quick: 1 + (n % 4), clear: 1 + (n % 3), fair: 2 },
      content: 1 + (n % 5),
      again: 1 + (n % 5),
      place: n % 3 === 0 ? 'north' : 'south',
      how: ['phone'],
    })
  await post(app, GRIDS, { staff: { kind: 3, quick: 3, clear: 3, fair: 3 }, content: 3 })
}, 60_000)
afterAll(() => app.stop())

const asked = async <Body>(path: string) => (await app.api('GET', path)).body as unknown as Body
const page = async (path: string) => {
  const html = await (await app.page(`/studio/surveys/${path}`, { cookie: app.cookie })).text()
  return html.replaceAll('<!-- -->', '')
}

describe('how two variables go together', () => {
  test('is told by every measure that fits, with its error, its range and how they were made', async () => {
    const { base, method, measures } = await asked<PresentedAssociations>(
      `/${CONSUMERS}/association?rows=understood&columns=importance`,
    )
    expect(base).toMatchObject({ people: 40, weighted: 40, effective: 40 })
    expect(method).toMatchObject({ errors: 'classical', confidence: 0.95, weighting: 'none' })
    expect(measures.map(({ measure }) => measure)).toEqual([
      ...['spearman', 'tauB', 'tauC', 'gamma', 'somersD', 'polychoric'],
      ...['cramersV', 'correctedCramersV'],
    ])
    const [spearman, tauB] = measures
    expect(spearman).toMatchObject({ seBy: 'ase1', intervals: [{ by: 'bonettWright' }] })
    expect(tauB).toMatchObject({ intervals: [{ by: 'normal' }, { by: 'fieller' }] })
  })

  test('is of those whom the filter lets through', async () => {
    const filter = encodeURIComponent("{importance} = 'very'")
    const { base, measures } = await asked<PresentedAssociations>(
      `/${CONSUMERS}/association?rows=understood&columns=importance&filter=${filter}`,
    )
    expect(base.people).toBeLessThan(40)
    expect(measures.map(({ reason }) => reason)).toEqual(measures.map(() => 'doesNotVary'))
  })

  test('is nothing where rows were rebuilt, since it was put in', async () => {
    const { constructed, measures } = await asked<PresentedAssociations>(
      `/${CONSUMERS}/association?rows=understood&columns=age&source=reconstruction`,
    )
    expect(constructed).toBe(true)
    expect(new Set(measures.map(({ reason }) => reason))).toEqual(new Set(['constructed']))
  })

  test.each([
    ['association', 'rows=understood', '/columns', 'required'],
    ['association', 'rows=x&columns=age', '/rows', 'unknown_variable'],
    ['association', 'rows=understood&columns=age&weight=age', '/weight', 'not_a_number'],
    ['grid', 'rows=understood', '/rows', 'not_a_grid'],
  ])('what %s?%s can’t mean is refused at its place', async (name, query, pointer, code) => {
    const { status, body } = await app.api('GET', `/${CONSUMERS}/${name}?${query}`)
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'bad_request', errors: [{ pointer, code }] })
  })

  test('people who may stand in several answers are in no such measure', async () => {
    const { body } = await app.api('GET', `/${GRIDS}/association?rows=content&columns=how`)
    expect(body).toMatchObject({ errors: [{ pointer: '/columns', code: 'overlapping' }] })
  })

  test('the command line prints the same', async () => {
    const { code, out } = await app.rapport(
      ...['tallies', GRIDS, '--rows', 'content', '--columns', 'again', '--association'],
    )
    expect(code).toBe(0)
    expect(out).toMatch(/spearman +1\.0000/)
    expect(out).toContain('base 30, weighting none, classical errors')
  })
})

test.each([
  `${CONSUMERS}/association?rows=understood&columns=importance`,
  `${CONSUMERS}/quality`,
  `${GRIDS}/grid?rows=staff`,
])('%s needs a key, and is not sent again to who holds it', async (path) => {
  const refused = await get(app, `/api/v1/surveys/${path}`)
  expect([refused.status, refused.body['code']]).toEqual([403, 'not_published'])
  const first = await app.api('GET', `/${path}`)
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
  const again = await fetch(`${app.url}/api/v1/surveys/${path}`, {
    headers: {
      Authorization: `Bearer ${app.key}`,
      'If-None-Match': first.headers.get('etag') ?? '',
    },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

describe('the tables page', () => {
  test('shows under a crosstab of ordered variables how they go together', async () => {
    const html = await page(`${GRIDS}/tables?rows=content&columns=again,place`)
    expect(html).toContain('They rise together')
    expect(html).toContain('Spearman’s rho')
    expect(html.match(/go together<\/strong>/g)).toHaveLength(1)
    expect(html).toContain('Of 30 people with an answer that counts to both')
    expect(await page(`${GRIDS}/tables?rows=content&columns=place`)).not.toContain('Spearman')
  })

  test('shows a question with rows as one table, a line each', async () => {
    const html = await page(`${GRIDS}/tables?rows=staff`)
    const { tables } = await asked<PresentedGrid>(`/${GRIDS}/grid?rows=staff`)
    const [, ...lines] = printedTable(html)
    expect(lines.map(([row, base]) => [row, Number.parseInt(base ?? '', 10)])).toEqual(
      tables.map(({ rows, total }) => [rows.label, total?.base.people]),
    )
    expect(lines.map(([row]) => row)).toEqual(['kind', 'quick', 'clear', 'fair'])
    expect(html).toContain(`/api/v1/surveys/${GRIDS}/grid?rows=staff`)
  })

  test('breaks every row of a question down by the same columns', async () => {
    const html = await page(`${GRIDS}/tables?rows=staff&columns=place`)
    const heads = printedTable(html).map(([head]) => head)
    expect(heads.filter((head) => head === 'Base, people')).toHaveLength(4)
    expect(heads).toContain('fair')
    const { tables } = await asked<PresentedGrid>(`/${GRIDS}/grid?rows=staff&columns=place`)
    expect(tables.map(({ groups }) => groups[0]?.columns.map(({ base }) => base.people))).toEqual(
      Array.from({ length: 4 }, () => [10, 20]),
    )
  })
})

test('responses are shown beside each other, with those that stand out by their id', async () => {
  const quality = await asked<PresentedQuality>(`/${GRIDS}/quality`)
  const [grid] = quality.grids
  expect(quality.people).toBe(31)
  expect(grid).toMatchObject({ question: 'staff', rows: 4, people: 31, itemNonResponse: 0 })
  expect(grid?.straightLined).toBe(2)
  expect(quality.match).toMatchObject({ kind: 'compared', people: 31, questions: 7, from: 0.85 })
  const listed = quality.responses.find(({ grids }) => grids[0]?.variability === 0)
  expect(listed?.flags).toContain('straightLining')
  const html = await page(`${GRIDS}/quality`)
  expect(html).toContain(listed?.id)
  expect(html).toContain(`href="/studio/surveys/${GRIDS}/responses/${listed?.id ?? ''}"`)
  expect(html).toContain('31 people have a quality flag or stand out beside the others')
  const anonymous = await app.page(`/studio/surveys/${GRIDS}/quality`)
  expect(anonymous.status).toBe(303)
})
