import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Json, JsonObject } from '#app/core/json.ts'
import { GALLERY, gallery } from '#tests/support/gallery.ts'
import { SURVEY } from './complete-answers.ts'
import { databaseIn, startBare, startRapport } from './contestants.ts'
import { reportExports } from './exports.ts'
import { beginResponse, hostSurvey } from './hosted-survey.ts'
import { openBrowser } from './page-load.ts'
import { ROOT, temporaryFolder } from './processes.ts'
import { createReport } from './report.ts'
import { reportFirstAnswer } from './report-first-answer.ts'
import { reportPageWeight } from './report-page-weight.ts'
import { reportServerTime } from './report-server-time.ts'
import { reportStudio } from './studio.ts'
import { reportThroughput } from './report-throughput.ts'
import { reportResponses } from './tally/report-responses.ts'

const SECTIONS = ['pages', 'tally', 'studio', 'exports'] as const

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const only = SECTIONS.filter((section) => values.only === undefined || values.only === section)
if (only.length === 0) throw new Error(`--only is one of ${SECTIONS.join(', ')}`)
const plan = values.quick
  ? { turns: 3, requests: 200, throughput: { rounds: 1, seconds: 2 }, most: 100_000, loads: 1 }
  : { turns: 7, requests: 600, throughput: { rounds: 3, seconds: 5 }, most: 1_000_000, loads: 3 }

const pagesOf = ({ pages }: JsonObject): readonly Json[] =>
  Array.isArray(pages) ? (pages as readonly Json[]) : []

const { prepare } = (await import(join(ROOT, 'bin/start.mjs'))) as { prepare: () => void }
prepare()
const report = createReport()
if (only.includes('pages')) await reportPages()
if (only.length > 1) report.say()
if (only.includes('tally')) await reportResponses(report, plan)
if (only.length > 1) report.say()
if (only.includes('studio')) await reportStudio(report)
if (only.length > 1) report.say()
if (only.includes('exports')) await reportExports(report, plan.most)

for (const fault of report.faults) report.say(`NOT MET: ${fault}`)
process.exit(report.faults.length === 0 ? 0 : 1)

async function reportPages(): Promise<void> {
  const folder = temporaryFolder()
  const rapport = await startRapport(folder)
  const { address } = rapport
  const slug = await hostSurvey(address, databaseIn(folder), gallery)
  const begun = await beginResponse(address, slug)
  const browser = await openBrowser()
  const heaviest = await reportPageWeight(report, browser, address, [
    { name: SURVEY, path: `/s/${SURVEY}` },
    { name: GALLERY, path: `/s/${slug}?look=plain` },
    ...pagesOf(gallery).map((_, index) => ({
      name: `${GALLERY}, page ${index + 1}`,
      path: `${begun}/${index + 1}`,
    })),
  ])
  report.say()
  await reportFirstAnswer(report, browser, `${address}/s/${SURVEY}`, plan.turns)
  await browser?.close()
  report.say()
  await reportServerTime(report, address, SURVEY, heaviest, plan.requests)
  report.say()
  const bare = await startBare(folder)
  await reportThroughput(report, [rapport, bare], plan.throughput)
  await Promise.all([rapport.stop(), bare.stop()])
}
