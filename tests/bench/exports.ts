import { execFile } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SURVEY } from './complete-answers.ts'
import { ROOT, temporaryFolder } from './processes.ts'
import { loadNow, type Report } from './report.ts'
import { aligned } from './tables.ts'
import { answeredSurvey } from './tally/answered-survey.ts'
import { storeLog } from './tally/stored-log.ts'

const FORMATS = ['csv', 'ndjson', 'sav', 'parquet', 'xlsx', 'package'] as const
const MOST_MB = 300
/** LimeSurvey took 32 CPU seconds for 100,000 rows of CSV; a tenth of it is aimed at. */
const MOST_CSV_SECONDS_A_100_000 = 3.2
const MOST_IN_XLSX = 1_048_575
const COLUMNS = [
  'format',
  'rows',
  'CPU s',
  'CPU s per 100,000',
  'peak MB',
  'file MB',
  'holds',
] as const

/** Processor time and peak memory of `rapport export`, a process of its own for each file. */
export async function reportExports(report: Report, rows: number): Promise<void> {
  report.say(
    `Exports of ${rows.toLocaleString('en')} responses by the command line: processor time and peak ` +
      'memory of the whole process, which starts, compiles TypeScript and reads the surveys, too.',
  )
  report.say(loadNow())
  const folder = temporaryFolder()
  const file = await storeLog(folder, answeredSurvey().believed, rows)
  const lines: string[][] = []
  for (const format of FORMATS) {
    if (format === 'xlsx' && rows > MOST_IN_XLSX) continue
    const out = join(folder, `data.${format}`)
    const { seconds, megabytes } = await exported(file, format, out)
    const each = (seconds / rows) * 100_000
    const faults = [
      ...(megabytes > MOST_MB ? [`${format} took ${megabytes.toFixed(0)} MB`] : []),
      ...(format === 'csv' && each > MOST_CSV_SECONDS_A_100_000
        ? [`CSV took ${each.toFixed(1)} CPU seconds per 100,000 rows`]
        : []),
    ]
    lines.push([
      format,
      rows.toLocaleString('en'),
      seconds.toFixed(1),
      each.toFixed(2),
      megabytes.toFixed(0),
      (statSync(out).size / 1e6).toFixed(1),
      report.verdict(faults.length === 0, faults.join('; ')),
    ])
  }
  report.say(aligned([COLUMNS, ...lines]))
}

/** What the process says of itself when it ends. */
const SELF_REPORT = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write('\\nUSED ' + JSON.stringify([userCPUTime + systemCPUTime, maxRSS]) + '\\n')
})`

async function exported(
  database: string,
  format: string,
  out: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    [
      // As "npm run rapport" starts it.
      '--max-semi-space-size=4',
      '--import',
      `data:text/javascript,${encodeURIComponent(SELF_REPORT)}`,
      '--import',
      'tsx',
      'bin/rapport.ts',
      'export',
      SURVEY,
      '--format',
      format,
      '--out',
      out,
    ],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${database}` } },
  )
  const used = /USED (\[.*\])/.exec(stderr)?.[1]
  if (used === undefined) throw new Error(`The export did not say what it used: ${stderr}`)
  const [microseconds = 0, kilobytes = 0] = JSON.parse(used) as readonly number[]
  return { seconds: microseconds / 1e6, megabytes: kilobytes / 1000 }
}
