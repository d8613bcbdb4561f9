import { join } from 'node:path'
import { temporaryFolder } from '../processes.ts'
import type { Report } from '../report.ts'
import { answeredSurvey } from './answered-survey.ts'
import { reportLoad } from './report-load.ts'
import { reportPagedResponses } from './report-paged-responses.ts'
import { reportResultsPage } from './report-results-page.ts'
import { reportTally } from './report-tally.ts'
import { storeLog } from './stored-log.ts'

const FEW = 1000

/** Tables, loading and what watchers wait for, at up to as many responses. */
export async function reportResponses(
  report: Report,
  { most, loads }: { readonly most: number; readonly loads: number },
): Promise<void> {
  const survey = answeredSurvey()
  const sizes = [FEW, 100_000, most]
  await reportTally(report, survey, [...new Set(sizes)])
  report.say()
  const folder = temporaryFolder()
  const [few, many] = [
    { rows: FEW, folder: join(folder, 'few') },
    { rows: most, folder: join(folder, 'many') },
  ]
  await storeLog(few.folder, survey.believed, few.rows)
  const file = await storeLog(many.folder, survey.believed, many.rows)
  await reportLoad(report, file, most, loads)
  report.say()
  await reportPagedResponses(report, file)
  report.say()
  await reportResultsPage(report, [few, many])
}
