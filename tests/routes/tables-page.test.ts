import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PresentedCrosstab } from '#app/core/results/presented-crosstab.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { printedTable } from '#tests/support/printed-table.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  for (let n = 1; n <= 40; n += 1) await post(app, CONSUMERS, someAnswers(n))
}, 60_000)
afterAll(() => app.stop())

const address = (query: string, slug: string = CONSUMERS) =>
  `/studio/surveys/${slug}/tables?${query}`

async function shown(query: string, slug?: string) {
  const reply = await app.page(address(query, slug), { cookie: app.cookie })
  const html = await reply.text()
  return { status: reply.status, reply, html, table: printedTable(html) }
}

const asked = async <Body>(path: string) => (await app.api('GET', path)).body as unknown as Body

test('tables are for whoever is signed in, who then comes back to the same one', async () => {
  const path = address('rows=importance&columns=age')
  const reply = await app.page(path)
  expect([reply.status, reply.headers.get('location')]).toEqual([
    303,
    `/sign-in?returnTo=${encodeURIComponent(path)}`,
  ])
  expect((await shown('', 'nothing')).status).toBe(404)
  expect((await shown('')).reply.headers.get('cache-control')).toBe('no-store')
})

test.each([
  ['rows=importance&column=understood&within=&column=age&within=gender&letters=none&level=0.1'],
  ['rows=understood&column=importance&within=&flagged=leftOut'],
  ['rows=understood&columns=age&filter=%7Bimportance%7D%20%3D%20%27very%27'],
])('a crosstab shows the counts, percentages and letters of the API: %s', async (query) => {
  const { html, table } = await shown(query)
  const link = /href="(\/api\/v1\/surveys\/[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const body = await asked<PresentedCrosstab>(link.replace('/api/v1/surveys', ''))
  const columns = [body.total, ...body.groups.flatMap((group) => group.columns)].flatMap(
    (column) => column ?? [],
  )
  const people = (cell: string | undefined) => Number.parseInt((cell ?? '').replace(/\D*$/, ''), 10)
  const base = table.find(([head]) => head === 'Base, people') ?? []
  expect(base.slice(1).map((cell) => Number.parseInt(cell, 10))).toEqual(
    columns.map((column) => column.base.people),
  )
  body.rows.values.forEach(({ label }, row) => {
    const printed = table.find(([head]) => head === label) ?? []
    expect(printed.slice(1)).toEqual(
      columns.map(({ cells }) => {
        const { percent, letters, count } = cells[row] ?? {}
        if (percent === null || percent === undefined) return '–'
        const named = letters ? `, significantly more than column ${letters}` : ''
        return `${Math.floor(percent + 0.5 + 1e-9)}%${named}${count} ${count === 1 ? 'person' : 'people'}`
      }),
    )
    expect(people(printed[1]?.split('%')[1])).toBe(columns[0]?.cells[row]?.count)
  })
})

test('one question by itself shows the figures of the API’s tallies, and its range', async () => {
  const { table, html } = await shown('rows=understood')
  const { variables } = await asked<PublicResults>(`/${CONSUMERS}/tallies`)
  const tallied = variables.find(({ id }) => id === 'understood')
  for (const { label, count, percent, ci, role } of tallied?.values ?? []) {
    if (role === 'declined') continue
    const [, people, share, range] = table.find(([head]) => head === label) ?? []
    expect([people, share]).toEqual([String(count), `${Math.round(percent ?? 0)}%`])
    expect(range).toBe(`${Math.round(ci?.[0] ?? 0)}% to ${Math.round(ci?.[1] ?? 0)}%`)
  }
  expect(html).toContain(`Asked of <!-- -->${tallied?.base?.asked}`)
})

test('a number shows its mean, spread and median, a scale of 0 to 10 its net promoter score', async () => {
  const source = {
    title: 'Scales',
    elements: [
      { type: 'rating', name: 'again', title: 'Come back?', rateMin: 0, rateMax: 10 },
      { type: 'rating', name: 'content', title: 'Content?', rateMin: 1, rateMax: 5 },
      { type: 'text', name: 'spent', title: 'Spent?', inputType: 'number' },
    ],
  }
  await app.api('POST', '?slug=scales', { body: source })
  await app.api('POST', '/scales/publish', { body: {} })
  for (const [again, content, spent] of [
    [10, 5, 1],
    [9, 4, 2],
    [9, 1, 4],
    [3, 2, 9],
    [8, 3, 4],
  ])
    await post(app, 'scales', { again, content, spent })
  const figures = async (rows: string): Promise<Readonly<Record<string, string>>> => {
    const { html } = await shown(`rows=${rows}`, 'scales')
    const pairs = [...html.matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)/g)]
    return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]))
  }
  expect(await figures('again')).toMatchObject({ Mean: '7.80', 'Net Promoter Score': '+40' })
  expect(await figures('content')).toMatchObject({ Median: '3.00', 'CSAT: 4 or 5': '40%' })
  expect(await figures('spent')).toMatchObject({
    Mean: '4.00',
    'Standard deviation': '3.08',
    Median: '4.00',
  })
  expect(Object.keys(await figures('spent'))).not.toContain('Net Promoter Score')
})

test('it says under the table how everything was made', async () => {
  const { html } = await shown('rows=importance&columns=understood&letters=holm&level=0.01')
  const said = html.replaceAll('<!-- -->', '')
  expect(said).toContain(
    'a z-test of pooled shares, adjusted by Holm over the table, at the 1% level',
  )
  expect(said).toContain('Ranges are 95% Wilson score intervals')
  expect(said).toContain('Not weighted. People with a quality flag are in.')
  expect(said).toContain('never publish it without checking small cells')
  expect(said).toMatch(/chi-square\(\d+\) = \d+\.\d\d, p [=<] 0\.\d+, Cramér’s V 0\.\d\d/)
  expect(said).toContain('very small<span class="visually-hidden"> base</span>')
})

test('interval, test, means and residuals are chosen in the form and named under the table', async () => {
  const { html, table } = await shown(
    'rows=importance&column=understood&within=&interval=kornGraubard&test=wald&means=welch&residuals=adjusted&ranges=shown',
  )
  const said = html.replaceAll('<!-- -->', '')
  expect(said).toContain('Ranges are 95% Korn–Graubard intervals')
  expect(said).toMatch(/Adjusted Wald F\(\d+\.00, \d+\.0\) = \d/)
  expect(said).toContain('Welch’s t-test of means')
  expect(said).toContain('its adjusted residual is beyond 2 or −2')
  expect(table.flat().join(' ')).toMatch(/adjusted residual [-−]?\d\.\d\d/)
  for (const chosen of ['kornGraubard', 'wald', 'welch'])
    expect(said).toMatch(new RegExp(`<option value="${chosen}"[^>]*selected`))
  const link = /href="\/api\/v1\/surveys(\/[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const body = await asked<PresentedCrosstab>(link)
  expect(body.method).toMatchObject({ interval: 'kornGraubard', test: 'wald', means: 'welch' })
  const cells = body.groups.flatMap(({ columns }) => columns.flatMap((column) => column.cells))
  expect(cells.some(({ residual }) => typeof residual === 'number')).toBe(true)
})

test.each([
  ['rows=importance&filter=%7Bunderstood%7D+%3D', '#filter', 'Not an expression'],
  ['rows=importance&filter=%7Bx%7D+%3D+1', '#filter', 'There is no variable x'],
  ['rows=importance&columns=x', '#columns', 'There is no variable x'],
  ['rows=x', '#rows', 'There is no variable x'],
  ['rows=importance&columns=age&level=2', '#level', 'between 0 and 1'],
  ['rows=importance&weight=understood', '#weight', 'understood is not a number'],
  ['rows=importance&flagged=maybe', '#flagged', 'kept or leftOut'],
  ['rows=importance&interval=wald', '#interval', 'wilson, clopperPearson'],
  ['rows=importance&columns=age&test=fisher', '#test', 'chiSquare, raoScott'],
  ['rows=importance&columns=age&means=scheffe', '#means', 'linearised, welch'],
  ['rows=importance&columns=age&residuals=yes', '#residuals', 'none, adjusted'],
  ['rows=importance&errors=calibrated', '#errors', 'Only raked weights'],
])(
  'what %s can’t mean is said at its field, and what was written stays',
  async (query, to, text) => {
    const { status, html, table } = await shown(query)
    expect(status).toBe(400)
    expect(html).toContain('There is a problem')
    expect(html).toMatch(new RegExp(`<a[^>]*href="${to}"[^>]*>[^<]*${text}`))
    expect(html).toContain(`id="${to.slice(1)}"`)
    expect(html).toContain('<title>Error: Tables')
    expect(table).toEqual([])
    if (query.includes('%7Bx')) expect(html).toContain('value="{x} = 1"')
  },
)

test('a table of nobody has dashes, not noughts', async () => {
  const { table, html } = await shown('rows=importanceOwn&column=sector&within=', LEADERS)
  expect(html).toContain('Nobody is in this table yet')
  const [, , , ...rows] = table
  expect(rows.length).toBeGreaterThan(2)
  for (const [, ...cells] of rows) expect(new Set(cells)).toEqual(new Set(['–']))
  const { html: single } = await shown('rows=importanceOwn', LEADERS)
  expect(
    printedTable(single)
      .slice(2)
      .map(([, ...cells]) => cells.join(' ')),
  ).toEqual(Array.from({ length: 4 }, () => '0 – –'))
})

test('rebuilt rows are called so, without letters, ranges or tests', async () => {
  const { html, table } = await shown(
    'rows=understood&columns=age&source=reconstruction&ranges=shown',
  )
  expect(html).toContain('Rebuilt from published percentages')
  expect(html).not.toContain('chi-square(')
  expect(table.flat().join(' ')).not.toMatch(/significantly|% to/)
})

test('the table as CSV has the figures of the page, unrounded', async () => {
  const csv = async (query: string) => {
    const reply = await app.page(address(query).replace('/tables?', '/tables.csv?'), {
      cookie: app.cookie,
    })
    const rows: string[][] = parse(await reply.text(), {
      relax_column_count: true,
      skip_empty_lines: true,
    })
    return { status: reply.status, rows }
  }
  const query = 'rows=understood&columns=age&percent=row'
  const { rows } = await csv(query)
  const body = await asked<PresentedCrosstab>(`/${CONSUMERS}/crosstab?${query}`)
  const columns = [body.total, ...body.groups.flatMap((group) => group.columns)].flatMap(
    (column) => column ?? [],
  )
  for (const [place, { label }] of body.rows.values.entries())
    expect(rows.find(([head]) => head === label)?.slice(1)).toEqual(
      columns.flatMap(({ cells }) => {
        const { count, rowPercent, letters } = cells[place] ?? {}
        return [count, rowPercent, letters].map((value) => String(value ?? ''))
      }),
    )
  const one = await csv('rows=understood&filter=%7Bage%7D%20notempty')
  expect(one.rows[1]?.[0]).toBe('Only those for whom this holds: {age} notempty')
  const rebuilt = await csv(`${query}&source=reconstruction&flagged=leftOut`)
  expect(rebuilt.rows.slice(1, 4).map(([line]) => line)).toEqual([
    'Rebuilt from published percentages; no row is a person',
    'Without people with a quality flag',
    'Percentages are of those of the group who gave the row’s answer',
  ])
  expect((await csv('rows=understood&filter=%7Bx')).status).toBe(400)
})

test('ranges that were asked for and belong to other percentages are said to be missing', async () => {
  const missing = 'Only percentages of the column and means have ranges'
  const query = 'rows=understood&columns=age&ranges=shown'
  expect((await shown(query)).html).not.toContain(missing)
  expect((await shown(`${query}&percent=row`)).html).toContain(missing)
})

test('rows stand as they were asked, or the largest first', async () => {
  const shares = ({ table }: { readonly table: readonly (readonly string[])[] }) =>
    table.flatMap(([, everybody = '']) => {
      const share = /^(\d+)%/.exec(everybody)
      return share === null ? [] : [Number(share[1])]
    })
  const usual = shares(await shown('rows=understood&columns=age'))
  const sorted = shares(await shown('rows=understood&columns=age&sort=largest'))
  expect(sorted).toEqual(usual.toSorted((a, b) => b - a))
  expect(sorted).not.toEqual(usual)
})

test('below it stands who answered, as the API counts them', async () => {
  const { html } = await shown('')
  const { dispositions, rates } = await asked<{
    dispositions: { complete: number }
    rates: { started: number }
  }>(`/${CONSUMERS}/outcomes`)
  expect(html).toContain(`<dt>Started</dt><dd>${rates.started}</dd>`)
  expect(html).toContain(`<dt>Complete</dt><dd>${dispositions.complete}</dd>`)
  expect(html).toContain('Anybody may follow the link, so nobody knows how many were asked.')
  expect(html).not.toContain('esponse rate')
})
