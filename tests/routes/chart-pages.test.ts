import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SLUG = 'rated'
const SOURCE = {
  title: 'How was it?',
  pages: [
    {
      elements: [
        { type: 'radiogroup', name: 'well', title: 'Was it well?', choices: ['yes', 'no'] },
        {
          type: 'rating',
          name: 'again',
          title: 'Would you again?',
          rateMin: 0,
          rateMax: 10,
          visibleIf: "{well} = 'yes'",
        },
        { type: 'comment', name: 'why' },
        { type: 'radiogroup', name: '年', title: 'Which year?', choices: [2024, 2025] },
      ],
    },
  ],
}

let app: OwnedApp
beforeAll(async () => {
  app = await startOwnedApp()
  expect((await app.api('POST', `?slug=${SLUG}`, { body: SOURCE })).status).toBe(201)
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
  for (let n = 0; n < 45; n += 1) await answer(n)
}, 60_000)
afterAll(() => app.stop())

const answer = async (n: number) => {
  const answers = {
    ...(n % 9 === 0 ? { well: 'no' } : { well: 'yes', again: n % 11 }),
    年: n % 2 === 0 ? 2024 : 2025,
  }
  const reply = await fetch(`${app.url}/api/v1/surveys/${SLUG}/responses`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id: randomUUID(), answers }),
  })
  expect(reply.status).toBe(201)
}

const get = (path: string, cookie?: string) =>
  fetch(
    `${app.url}/results/${SLUG}/chart/${path}`,
    cookie === undefined ? {} : { headers: { cookie } },
  )

test('a chart has a page with wording, base, who was asked, release and its table', async () => {
  const reply = await get('question-again')
  expect(reply.status).toBe(200)
  const html = await reply.text()
  expect(html).toContain('Would you again?</h1>')
  expect(html).toMatch(/Of 40 who chose an answer|Of \d+ who chose an answer/)
  expect(html).toContain('Asked if')
  expect(html).toMatch(/Release \d+, \d+ \w+ \d{4}: \d+ responses/)
  expect(html).toMatch(/<details class="as-table" open="">/)
  expect(html).not.toContain(' style="')
})

test('its SVG file stands by itself: wording, base, release, address, and no style or script', async () => {
  const reply = await get('question-well.svg?release=1')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('content-type')).toContain('image/svg+xml')
  const svg = await reply.text()
  expect(svg).toContain('>Was it well?</title>')
  expect(svg).toMatch(/Of \d+ who chose an answer/)
  expect(svg).toContain(`/results/${SLUG}/chart/question-well?release=1`)
  expect(svg).not.toMatch(/class=|<style|<script|href=/)
})

test('its CSV file has the numbers that the page shows, and where they come from', async () => {
  const reply = await get('question-well.csv')
  const rows = parse<Record<string, string>>(await reply.text(), { columns: true })
  const counts = rows.map(({ count }) => Number(count))
  const base = Number(rows[0]?.['base'])
  expect(counts[0] ?? 0).toBeGreaterThan(counts[1] ?? 0)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(base)
  expect(Number(rows[0]?.['percent'])).toBeCloseTo((100 * (counts[0] ?? 0)) / base, 5)
  expect(rows[0]).toMatchObject({ wording: 'Was it well?' })
})

test('a release that was passed on keeps its numbers', async () => {
  const before = await (await get('question-well.csv?release=1')).text()
  for (let n = 0; n < 24; n += 1) await answer(n)
  await expect.poll(async () => (await get('question-well.csv')).text()).not.toBe(before)
  expect(await (await get('question-well.csv?release=1')).text()).toBe(before)
  expect((await get('question-well?release=999')).status).toBe(404)
})

test('files of a question with a name of other letters are called by its survey', async () => {
  for (const kind of ['svg', 'csv']) {
    const reply = await get(`question-年.${kind}?release=1`)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-disposition')).toContain(
      `"rated-question---release-1.${kind}"`,
    )
  }
})

test('words of people’s own, and blocks that are none, have no chart', async () => {
  for (const block of ['question-why', 'method', 'nowhere', 'question-why.svg', 'nowhere.csv'])
    expect((await get(block)).status, block).toBe(404)
})

test('a chart is shown to whom the results are', async () => {
  const { body } = await app.api('GET', `/${SLUG}/draft/steps`)
  const operations = [{ op: 'replace', path: '/study/results', value: { visibility: 'never' } }]
  const step = { id: randomUUID(), name: 'Who may see', operations, mergeKey: null }
  const sent = { verb: 'take', revision: body['revision'], steps: [step] }
  expect((await app.api('POST', `/${SLUG}/draft/steps`, { body: sent })).status).toBe(200)
  expect((await app.api('POST', `/${SLUG}/publish`)).status).toBe(200)
  for (const path of [
    'question-well',
    'question-well.svg',
    'question-well.csv',
    'question-well.svg?release=1',
  ]) {
    expect((await get(path)).status, path).toBe(403)
    expect((await get(path, app.cookie)).status, path).toBe(200)
  }
})
