import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'

let app: OwnedApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-report-'))
const file = (name: string) => join(folder, name)

function keep(slug: string, visibility: string): void {
  mkdirSync(join(folder, 'surveys', slug), { recursive: true })
  const elements = [{ type: 'radiogroup', name: 'well', choices: ['yes', 'no'] }]
  const study = { results: { visibility } }
  writeFileSync(
    join(folder, 'surveys', slug, 'survey.json'),
    JSON.stringify({ title: 'Was it well?', pages: [{ elements }] }),
  )
  writeFileSync(join(folder, 'surveys', slug, 'study.json'), JSON.stringify(study))
}

beforeAll(async () => {
  keep('open', 'always')
  keep('closed', 'never')
  app = await startOwnedApp({ surveysFolder: join(folder, 'surveys') })
  for (const slug of ['open', 'closed'])
    for (let n = 0; n < 31; n += 1) await post(app, slug, { well: n % 3 === 0 ? 'no' : 'yes' })
})
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true })
})

const report = (slug: string, out: string, ...more: readonly string[]) =>
  app.rapport('report', slug, '--out', file(out), '--url', app.url, ...more)

/** Chromium writes the title as UTF-16 with its mark. */
const printed = (out: string): string => {
  const text = readFileSync(file(out), 'latin1')
  expect(text.slice(0, 5)).toBe('%PDF-')
  expect(text).toMatch(/\/Type \/Page\b(?!s)/)
  return text
}

test('a report is printed beside the server that runs, and never written over without being asked', async () => {
  const made = await report('open', 'results.pdf', '--release', '1')
  expect([made.code, made.err]).toEqual([0, ''])
  printed('results.pdf')
  writeFileSync(file('kept.pdf'), 'kept')
  const again = await report('open', 'kept.pdf')
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already')])
  expect(readFileSync(file('kept.pdf'), 'utf8')).toBe('kept')
  expect((await report('open', 'kept.pdf', '--part', 'topline', '--force')).code).toBe(0)
  printed('kept.pdf')
  const none = await report('open', 'none.pdf', '--release', '77')
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('no such release')])
  expect(existsSync(file('none.pdf'))).toBe(false)
})

test('results that are not public are printed by a link that is taken back at once', async () => {
  const made = await report('closed', 'closed.pdf')
  expect([made.code, made.err]).toEqual([0, ''])
  printed('closed.pdf')
  const links = await app.page('/studio/surveys/closed/results-links', { cookie: app.cookie })
  const said = await links.text()
  expect(said).toContain('Report from the command line')
  expect(said).toMatch(/[Tt]aken back/)
  const topline = await report('closed', 'topline.pdf', '--part', 'topline')
  expect([topline.code, topline.err]).toEqual([2, expect.stringContaining('not public')])
})

test('without a browser the command says so', async () => {
  const { CHROMIUM_PATH } = process.env
  process.env['CHROMIUM_PATH'] = file('nowhere')
  const made = await report('open', 'nothing.pdf')
  if (CHROMIUM_PATH === undefined) delete process.env['CHROMIUM_PATH']
  else process.env['CHROMIUM_PATH'] = CHROMIUM_PATH
  expect([made.code, made.err]).toEqual([1, expect.stringContaining('no Chromium')])
})
