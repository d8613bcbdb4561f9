import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadOverHttp } from '#tests/bench/page-over-http.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const HEAVIEST = 60 * 1024
const SLUG = 'composed'
const BARE = 'beside-it'
const CHINESE = 'in-chinese'
const PARAGRAPH = '他们认真听取了我所说的一切'

const question = { type: 'radiogroup', name: 'well', title: 'Was it well?', choices: ['yes', 'no'] }
const town = { type: 'radiogroup', name: 'town', title: 'Where?', choices: ['north', 'south'] }
const source = { title: 'Was it well?', pages: [{ elements: [question, town] }] }

const share = {
  id: 'S1',
  title: 'It was well',
  published: { figure: '70%', statement: 'Seventy percent said so.', ruleProvenance: 'ours' },
  rule: { kind: 'share', variable: 'well', values: ['yes'], percentOf: 'asked', where: null },
}
const sides = (kind: 'finding' | 'variable', name: string) =>
  [SLUG, BARE].map((survey) => ({ survey, [kind]: name, label: `Those of ${survey}` }))

const blocks = [
  { kind: 'text', id: 'why', title: 'Why we asked', text: 'First this.\n\nThen that.' },
  { kind: 'question', id: 'q', variable: 'well', sentence: 'Two in three say yes.' },
  { kind: 'crosstab', id: 'x', variable: 'well', by: 'town', sentence: null },
  {
    kind: 'comparison',
    id: 'c',
    title: 'Side by side',
    of: { kind: 'variable', sides: sides('variable', 'well') },
    sentence: null,
  },
  { kind: 'finding', id: 'f', finding: 'S1', sentence: null },
  { kind: 'fieldwork', id: 'how' },
]

let app: RunningApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-page-'))

beforeAll(async () => {
  cpSync('surveys', folder, { recursive: true })
  keep(SLUG, {
    summary: 'A survey.',
    findings: [
      share,
      {
        ...share,
        id: 'G1',
        title: 'The gap',
        rule: { kind: 'sideBySide', sides: sides('finding', 'S1') },
      },
    ],
    published: { breaks: [{ id: 'town', label: 'By town', variable: 'town' }] },
    results: { visibility: 'always', blocks },
  })
  keep(BARE, { summary: 'Another.', findings: [share] })
  const text = Array.from({ length: 200 }, (_, n) => `${n} ${PARAGRAPH}`).join('\n\n')
  const told = [{ kind: 'text', id: 'told', title: '说明', text }]
  keep(CHINESE, { results: { visibility: 'always', blocks: told } })
  app = await startApp({ surveysFolder: folder })
  for (let n = 0; n < 80; n += 1) {
    const answers = { well: n % 3 === 0 ? 'no' : 'yes', town: n % 2 === 0 ? 'north' : 'south' }
    await post(app, SLUG, answers)
    if (n < 60) await post(app, BARE, { well: n % 2 === 0 ? 'no' : 'yes', town: 'north' })
    await post(app, CONSUMERS, someAnswers(n))
  }
}, 120_000)

afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

function keep(slug: string, study: object): void {
  mkdirSync(join(folder, slug))
  writeFileSync(join(folder, slug, 'survey.json'), JSON.stringify(source))
  writeFileSync(join(folder, slug, 'study.json'), JSON.stringify(study))
}

/** A page without what React leaves between texts, and what no two pages have in common. */
async function page(path: string): Promise<string> {
  const reply = await fetch(app.url + path)
  expect([path, reply.status]).toEqual([path, 200])
  return (await reply.text()).replaceAll('<!-- -->', '').replaceAll(/ nonce="[^"]*"/g, '')
}

/** What the loader handed over is no part of the page. */
const inWords = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a results page weighs at most 60 kB, with style and script, as it goes over the wire', () => {
  test.each([CONSUMERS, LEADERS, SLUG])('of %s', async (slug) => {
    const { loaded } = await loadOverHttp(`${app.url}/results/${slug}`)
    expect(loaded.map(({ mime }) => mime)).toEqual(
      expect.arrayContaining(['text/html', 'text/css', 'application/javascript']),
    )
    expect(loaded.filter(({ mime }) => mime === 'application/javascript')).toHaveLength(1)
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(HEAVIEST)
  })
})

test('what a page is made of stands in the order of its blocks, each at its own anchor', async () => {
  const html = await page(`/results/${SLUG}`)
  const anchors = ['why', 'q', 'x', 'c', 'f', 'how'].map((id) => html.indexOf(` id="${id}"`))
  expect(anchors.every((at) => at > 0)).toBe(true)
  expect(anchors).toEqual(anchors.toSorted((a, b) => a - b))
  const words = inWords(html)
  for (const said of [
    'Why we asked',
    'Then that.',
    'Two in three say yes.',
    'By town',
    'Side by side',
  ])
    expect(words).toContain(said)
  expect(html).not.toContain('id="method"')
})

test('letters of several bytes arrive whole wherever in the page they stand', async () => {
  const html = await page(`/results/${CHINESE}`)
  expect(html.split(PARAGRAPH).length - 1).toBeGreaterThanOrEqual(200)
  expect(html).not.toContain('\0')
})

test('what is hidden as all say the same is not said to be of few', async () => {
  const words = inWords(await page(`/results/${BARE}`))
  expect(words).toContain('Where? Fewer than 30 answers, or all of them alike: not shown yet.')
})

test('no anchor is there twice', async () => {
  for (const slug of [CONSUMERS, LEADERS, SLUG]) {
    const ids = [...(await page(`/results/${slug}`)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('a table by a published break says its bases and hides nothing that may be seen', async () => {
  const html = await page(`/results/${SLUG}`)
  const table = inWords(/<section[^>]* id="x">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '')
  expect(table).toMatch(/Everybody north A south B|Everybody north south/)
  expect(table).toMatch(/People 80 40 40/)
})

test('a comparison says who is on each side and that it is no trend', async () => {
  const html = await page(`/results/${SLUG}`)
  const found = inWords(/<section[^>]* id="c">[\s\S]*?<\/section>/.exec(html)?.[0] ?? '')
  expect(found).toContain('A gap, never a trend: other people, year, recruitment.')
  expect(found).toMatch(/Those of composed Those of beside-it/)
  expect(found).toMatch(/People 80 60/)
})

test('a finding offers a sentence that says its source, with an address that shows it', async () => {
  const words = inWords(await page(`/results/${SLUG}`))
  const sentence =
    /Of 80 people who chose to answer \(open link, [^)]+\), 66% said “yes” to “Was it well\?”\. Release 1, (\S+)/.exec(
      words,
    )
  const address = sentence?.[1] ?? ''
  expect(address).toMatch(/\/results\/composed\?release=1#f$/)
  expect(inWords(await page(address.slice(app.url.length).replace(/#.*/, '')))).toContain('66%')
})

test('a release keeps its page: what came later does not show on it', async () => {
  const first = await page(`/results/${BARE}?release=1`)
  expect(inWords(first)).toContain('This release does not change, and keeps this address for ever.')
  expect(first).not.toContain('data-live-control')
  const gapBefore = inWords(await page(`/results/${SLUG}?release=1`))
  for (let n = 0; n < 12; n += 1) await post(app, BARE, { well: 'yes', town: 'south' })
  expect(inWords(await page(`/results/${BARE}`))).toContain('72 of 72 responses shown')
  expect(await page(`/results/${BARE}?release=1`)).toBe(first)
  expect(inWords(await page(`/results/${SLUG}?release=1`))).toBe(gapBefore)
})

test('two surveys stand side by side on a page that each of theirs and the hub lead to', async () => {
  const address = `/results/${SLUG}/beside/${BARE}`
  const words = inWords(await page(address))
  expect(words).toContain('The gap')
  expect(words).toContain('A gap, never a trend')
  expect(words).toMatch(/“Those of composed”: 66% of 80 people/)
  for (const from of ['/', `/results/${SLUG}`, `/results/${BARE}`])
    expect(await page(from)).toContain(`href="${address}"`)
  expect(await page(`/results/${BARE}/beside/${SLUG}`)).toContain('The gap')
  expect((await fetch(`${app.url}/results/${SLUG}/beside/${CONSUMERS}`)).status).toBe(404)
})

describe('who was told of numbers', () => {
  const held = (html: string) => /<main[^]*<\/main>/.exec(html)?.[0].replace(/ nonce="[^"]*"/g, '')
  const asTold = async (path: string) => {
    const reply = await fetch(app.url + path, { headers: { 'X-Rapport-Told': '1-40' } })
    return { status: reply.status, html: await reply.text() }
  }

  test.each([`/results/${SLUG}`, `/results/${SLUG}/screen`, `/results/${SLUG}/beside/${BARE}`])(
    'gets of %s what the page itself holds, drawn for all of them at once',
    async (path) => {
      const [first, again] = await Promise.all([asTold(path), asTold(path)])
      const itself = await (await fetch(app.url + path)).text()
      expect(first.status).toBe(200)
      expect(held(first.html)).toBe(held(itself))
      expect(again.html).toBe(first.html)
    },
  )

  test('is refused like everybody where there is nothing to see', async () => {
    expect((await asTold('/results/nowhere')).status).toBe(404)
  })
})
