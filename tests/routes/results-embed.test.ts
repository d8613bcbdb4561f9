import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

const SITE = 'https://news.example'
const source = {
  title: 'Was it well?',
  pages: [
    {
      elements: [
        { type: 'radiogroup', name: 'well', title: 'Was it well done?', choices: ['yes', 'no'] },
        { type: 'radiogroup', name: 'hush', title: 'Whom do you mistrust?', choices: ['A', 'B'] },
      ],
    },
  ],
}

let app: OwnedApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-embed-'))

beforeAll(async () => {
  keep('shown', { results: { embedOrigins: [SITE, 'https://other.example/'] } })
  keep('unlisted', {})
  keep('answered', { results: { visibility: 'afterAnswering', embedOrigins: [SITE] } })
  app = await startOwnedApp({ surveysFolder: folder })
  for (let n = 0; n < 31; n += 1)
    await post(app, 'shown', { well: n % 3 === 0 ? 'no' : 'yes', hush: n % 2 === 0 ? 'A' : 'B' })
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

const framersOf = (reply: Response) =>
  /frame-ancestors ([^;]*)/.exec(reply.headers.get('content-security-policy') ?? '')?.[1]

test('only listed sites may frame results, and only the pages that are made for that', async () => {
  for (const path of ['/results/shown/embed', '/results/shown/embed/question-well']) {
    const reply = await app.page(path)
    expect([reply.status, framersOf(reply)]).toEqual([200, `${SITE} https://other.example`])
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(await reply.text()).toContain('<base target="_blank"')
  }
  const refused = await app.page('/results/shown/embed/no-such-block')
  expect([refused.status, framersOf(refused)]).toEqual([404, `${SITE} https://other.example`])
  const unlisted = await app.page('/results/unlisted/embed')
  expect([unlisted.status, framersOf(unlisted)]).toEqual([200, "'none'"])
  expect(framersOf(await app.page('/results/no-such/embed'))).toBe("'none'")
  for (const path of ['/results/shown', '/results/shown/topline', '/results/shown?x=/embed'])
    expect([path, framersOf(await app.page(path))]).toEqual([path, "'self'"])
})

test('one block brings nothing of the others', async () => {
  const html = await (await app.page('/results/shown/embed/question-well')).text()
  expect(html).toContain('Was it well done?')
  expect(html).not.toContain('mistrust')
  expect(html).not.toContain('hush')
})

test('a frame shows what a stranger may see, whoever looks', async () => {
  for (const cookie of ['', app.cookie]) {
    const reply = await app.page('/results/answered/embed', { cookie })
    expect([reply.status, framersOf(reply)]).toEqual([403, SITE])
    expect(await reply.text()).toContain('Results are shown to people who have answered')
  }
})

test('the code for other sites is shown where results are shared, once a site is listed', async () => {
  const read = async (path: string) =>
    (await app.page(`/studio/surveys/${path}`, { cookie: app.cookie })).text()
  const page = await read('shown/results-links')
  expect(page).toContain(`src=&quot;${app.url}/results/shown/embed&quot;`)
  const block = await read('shown/results-links?embed=question-hush')
  expect(block).toContain(`src=&quot;${app.url}/results/shown/embed/question-hush&quot;`)
  const unlisted = await read('unlisted/results-links')
  expect(unlisted).toContain('No site may show them yet')
  expect(unlisted).not.toContain('iframe')
})
