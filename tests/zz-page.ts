import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { launch, visit } from '#tests/support/browser.ts'
import { startApp } from '#tests/support/running-app.ts'
import { post, someAnswers } from '#tests/support/api-client.ts'
import { loadOverHttp } from '#tests/bench/page-over-http.ts'
import { weigh } from '#tests/bench/page-weight.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'

const C = 'empathy-consumers-2020'
const L = 'empathy-leaders-2021'
const many = Number(process.argv[2] ?? 130)
const composed = mkdtempSync('/tmp/page-surveys-')
cpSync('surveys', composed, { recursive: true })
cpSync(join(composed, C), join(composed, 'composed'), { recursive: true })
const file = join(composed, 'composed/study.json')
const study = JSON.parse(readFileSync(file, 'utf8'))
study.results = { visibility: 'always', blocks: [
  { kind: 'text', id: 't1', title: 'What customers say', text: 'A first paragraph of the author.\n\nAnd a second one.' },
  { kind: 'finding', id: 'b1', finding: 'A1', sentence: 'Nearly everybody finds empathy very important.' },
  { kind: 'question', id: 'b2', variable: 'importance', sentence: 'Seven in ten say very important.' },
  { kind: 'crosstab', id: 'b3', variable: 'satisfaction', by: 'resolved', sentence: 'Whose matter was sorted out is content.' },
  { kind: 'comparison', id: 'b4', title: 'Leaders beside consumers', of: { kind: 'finding', sides: [{ survey: L, finding: 'B2', label: 'Leaders' }, { survey: C, finding: 'A3', label: 'Consumers' }] }, sentence: null },
  { kind: 'comparison', id: 'b5', title: 'Importance', of: { kind: 'variable', sides: [{ survey: 'composed', variable: 'importance', label: 'These' }, { survey: C, variable: 'importance', label: 'Those' }] }, sentence: null },
  { kind: 'fieldwork', id: 'f' }, { kind: 'method', id: 'm' } ] }
writeFileSync(file, JSON.stringify(study))
const app = await startApp({ surveysFolder: composed })
const leaders = app.server.shell.catalog.surveys().find((s) => s.slug === L)!
for (let n = 1; n <= many; n += 1) {
  await post(app, C, someAnswers(n)); await post(app, 'composed', someAnswers(n))
  const r = await post(app, L, { ...inventAnswers(leaders.current.plan, seededRandom(n)), role: 'service' })
  if (r.status !== 201 && n === 1) console.log(r)
}
for (const path of [`/results/${C}`, `/results/${L}`, '/results/composed', `/results/${C}/beside/${L}`, `/results/${C}?source=reconstruction`, `/results/${C}?release=1`]) {
  const load = await loadOverHttp(app.url + path)
  console.log(path, JSON.stringify(weigh(load)), 'raw', load.html.length, 'gzip9', gzipSync(load.html).length)
}
const t = performance.now(); for (let i = 0; i < 100; i++) await (await fetch(`${app.url}/results/${C}`)).text(); console.log('ms per page', (performance.now() - t) / 100)
if (process.argv[3] === 'shots') {
  const browser = await launch()
  for (const [w, scheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark']] as const) {
    const { page, context } = await visit(browser, app.url, { width: w, colorScheme: scheme })
    for (const [name, path] of [['results', `/results/${C}`], ['composed', '/results/composed'], ['beside', `/results/${C}/beside/${L}`], ['pinned', `/results/${C}?release=1`], ['hub', '/']] as const) {
      await page.goto(app.url + path); await page.waitForTimeout(600)
      await page.screenshot({ path: `/tmp/page-shots/${name}-${w}-${scheme}.png`, fullPage: true })
    }
    await context.close()
  }
  await browser.close()
}
await app.stop()
