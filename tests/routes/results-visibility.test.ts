import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Visibility } from '#app/core/composition/block.ts'
import { get, post, textOf } from '#tests/support/api-client.ts'
import { newcomer } from '#tests/support/members.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const source = {
  title: 'Was it well?',
  pages: [{ elements: [{ type: 'radiogroup', name: 'well', choices: ['yes', 'no'] }] }],
}

const share = (where: string) => ({
  id: 'S1',
  title: 'Well',
  published: { figure: '70%', statement: 'Seventy percent said so.', ruleProvenance: 'ours' },
  rule: { kind: 'share', variable: 'well', values: ['yes'], percentOf: 'asked', where: null },
  where,
})

let app: OwnedApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-visibility-'))

beforeAll(async () => {
  for (const visibility of ['always', 'afterAnswering', 'afterClose', 'never'])
    keep(visibility.toLowerCase(), {
      findings: [share('')],
      published: { breaks: [{ id: 'byWell', label: 'By that', variable: 'well' }] },
      results: { visibility },
    })
  keep('beside', {
    findings: [
      {
        ...share(''),
        rule: {
          kind: 'sideBySide',
          sides: [
            { survey: 'always', finding: 'S1', label: 'Open' },
            { survey: 'never', finding: 'S1', label: 'Closed' },
          ],
        },
      },
    ],
  })
  app = await startOwnedApp({ surveysFolder: folder })
  for (const slug of ['always', 'afteranswering', 'afterclose', 'never'])
    for (let n = 0; n < 31; n += 1) await post(app, slug, { well: n % 3 === 0 ? 'no' : 'yes' })
}, 60_000)

afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

function keep(slug: string, study: object): void {
  mkdirSync(join(folder, slug))
  writeFileSync(join(folder, slug, 'survey.json'), JSON.stringify(source))
  writeFileSync(join(folder, slug, 'study.json'), JSON.stringify(study))
}

const paths = (slug: string) => [
  `/results/${slug}`,
  `/results/${slug}?release=1`,
  `/results/${slug}?source=reconstruction`,
  `/results/${slug}/topline`,
  `/results/${slug}/topline.csv`,
  `/results/${slug}/topline.md`,
  `/results/${slug}/embed`,
  `/results/${slug}/embed/question-well`,
  `/api/v1/surveys/${slug}/tallies`,
  `/api/v1/surveys/${slug}/findings`,
  `/api/v1/surveys/${slug}/crosstab?rows=well&columns=well`,
  `/api/v1/surveys/${slug}/association?rows=well&columns=well`,
  `/api/v1/surveys/${slug}/grid?question=well`,
  `/api/v1/surveys/${slug}/live`,
]

const statusOf = async (path: string, headers: Record<string, string> = {}) => {
  const leaving = new AbortController()
  const reply = await fetch(app.url + path, { headers, signal: leaving.signal })
  leaving.abort()
  return reply.status
}

const CLOSED_TO_ALL: readonly Visibility[] = ['afterAnswering', 'afterClose', 'never']

test.each(CLOSED_TO_ALL)(
  'nobody sees a number of a survey whose results are public %s by any way',
  async (visibility) => {
    const slug = visibility.toLowerCase()
    for (const path of paths(slug)) expect([path, await statusOf(path)]).toEqual([path, 403])
    expect((await get(app, `/api/v1/surveys/${slug}/tallies`)).body).toMatchObject({
      code: 'results_not_public',
    })
    const hub = await (await fetch(app.url)).text()
    expect(hub).not.toContain(`href="/results/${slug}"`)
    expect(hub).toContain('href="/results/always"')
  },
)

test('what is public is so by every way that has it', async () => {
  expect(await statusOf('/results/always')).toBe(200)
  expect(await statusOf('/results/always/topline')).toBe(200)
  expect(await statusOf('/results/always/topline.csv')).toBe(200)
  expect(await statusOf('/api/v1/surveys/always/tallies')).toBe(200)
  expect(await statusOf('/api/v1/surveys/always/live')).toBe(200)
})

test('whoever answered sees results that are for those who did, and no others', async () => {
  const sent = await post(app, 'afteranswering', { well: 'yes' })
  const receipt = textOf(sent.body['receipt'])
  const thanks = await fetch(`${app.url}/s/afteranswering/done/${receipt}`)
  const cookie = (thanks.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  for (const path of ['/results/afteranswering', '/api/v1/surveys/afteranswering/tallies'])
    expect(await statusOf(path, { cookie })).toBe(200)
  const value = cookie.split('=')[1] ?? ''
  expect(await statusOf('/results/never', { cookie: `rapport-answered-never=${value}` })).toBe(403)
  expect(await statusOf('/results/afteranswering', { cookie: `${cookie}x` })).toBe(403)
})

test('a survey whose results are for everybody sets no cookie for having answered', async () => {
  const sent = await post(app, 'always', { well: 'yes' })
  const thanks = await fetch(`${app.url}/s/always/done/${textOf(sent.body['receipt'])}`)
  expect(thanks.headers.get('set-cookie')).toBeNull()
})

test('a finding beside one that is not public tells nothing of the other survey', async () => {
  const { body } = await get(app, '/api/v1/surveys/beside/findings')
  const text = JSON.stringify(body)
  expect(text).toContain('Open')
  expect(text).toContain('"base":31')
  expect(text.match(/"base":31/g)).toHaveLength(1)
})

test('whoever owns a survey sees of one beside it what they may, and no more', async () => {
  const sides = async (cookie: string) => {
    const text = await (await app.page('/api/v1/surveys/beside/findings', { cookie })).text()
    return text.match(/"base":3[0-9]/g)?.length
  }
  const eve = await newcomer(app, 'eve', { slug: 'beside', role: 'owner' })
  expect(await sides(eve.cookie)).toBe(1)
  expect(await sides(app.cookie)).toBe(2)
})
