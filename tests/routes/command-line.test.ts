import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { get } from '#tests/support/api-client.ts'
import { CONSUMERS, LEADERS } from '#tests/support/respondent.ts'
import { startApp, type RunningApp } from '#tests/support/running-app.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'rapport-cli-'))
let app: RunningApp

// A server runs all the while: commands work beside it.
beforeAll(async () => {
  app = await startApp({ folder })
})
afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true })
})

type Done = { readonly code: number; readonly out: string; readonly err: string }

const rapport = (...args: readonly string[]): Promise<Done> => rapportWith({}, ...args)

const rapportWith = (
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Done> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: `file:${app.databaseFile}`, ...environment }
    execFile(
      process.execPath,
      ['--import', 'tsx', join(ROOT, 'bin/rapport.ts'), ...args],
      { cwd: ROOT, env },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err })
      },
    )
  })

test('check accepts the studies and refuses a broken questionnaire', async () => {
  const good = await rapport('check', 'surveys/empathy-consumers-2020/survey.json')
  expect([good.code, good.out]).toEqual([0, expect.stringContaining('no problems')])
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{"elements":[{"type":"magic","name":"s"}]}')
  const bad = await rapport('check', broken, '--json')
  expect(bad.code).toBe(1)
  expect(bad.out).toContain('type_unsupported')
})

test('tallies print each table with its bases', async () => {
  const { code, out } = await rapport('tallies', CONSUMERS, '--source', 'reconstruction')
  expect(code).toBe(0)
  expect(out).toContain('504 responses')
  expect(out).toMatch(/asked 504, answered 500, substantive 500/)
  expect(out).toMatch(/124 +25% +Not well/)
})

test('tallies take the interval and the test that are asked for', async () => {
  const asked = ['tallies', CONSUMERS, '--interval', 'clopperPearson']
  expect((await rapport(...asked)).out).toContain('clopperPearson intervals')
  const crossed = await rapport(
    ...asked,
    '--rows',
    'understood',
    '--columns',
    'age',
    '--test',
    'wald',
  )
  expect(crossed.out).toContain('clopperPearson intervals, wald test')
  const unfit = await rapport('tallies', CONSUMERS, '--errors', 'calibrated')
  expect([unfit.code, unfit.err]).toEqual([2, expect.stringContaining('Only raked weights')])
}, 60_000)

test('export writes a row for each response', async () => {
  const file = join(folder, 'rows.csv')
  const { code } = await rapport(
    'export',
    LEADERS,
    '--format',
    'csv',
    '--source',
    'reconstruction',
    '--out',
    file,
  )
  expect(code).toBe(0)
  expect(readFileSync(file, 'utf8').trim().split('\n').length).toBe(205)
})

test('a backup is a whole database, and never overwrites', async () => {
  const file = join(folder, 'copy.db')
  expect((await rapport('backup', file)).code).toBe(0)
  const copy = new Sqlite(file, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('select count(*) as n from answers').get()).toEqual({ n: 708 })
  copy.close()
  expect((await rapport('backup', file)).code).toBe(1)
  expect(existsSync(file)).toBe(true)
})

test('simulate feeds the practice door of a server that runs beside it', async () => {
  const { code } = await rapport('simulate', CONSUMERS, '-n', '25', '--seed', '7')
  expect(code).toBe(0)
  const { shell } = app.server
  const survey = shell.catalog.surveys()[0]
  const door = survey && shell.catalog.collectorOfKind(survey.id, 'practice')
  const page = await (await fetch(`${app.url}/c/${door?.key}/results`)).text()
  expect(page.replace(/<[^>]*>/g, ' ')).toMatch(/\b2\d\b/)
  expect((await get(app, `/api/v1/surveys/${CONSUMERS}/tallies`)).body['received']).toBe(0)
})

test('a dry run of a file that is not published says who gets where, and needs no database', async () => {
  const file = join(folder, 'draft.json')
  const source = {
    pages: [
      {
        name: 'one',
        elements: [
          { type: 'radiogroup', name: 'a', choices: ['x', 'y'] },
          { type: 'text', name: 'never', visibleIf: "{a} = 'z'" },
        ],
      },
    ],
  }
  writeFileSync(file, JSON.stringify(source))
  const { code, out } = await rapport('simulate', '--dry-run', file, '-n', '50')
  expect(code).toBe(0)
  expect(out).toContain('Completed 50, screened out 0, stuck 0.')
  expect(out).toMatch(/Reached by nobody\n {2}never\n/)
})

test('a dry run of a published survey stores nothing', async () => {
  const entries = () => {
    const database = new Sqlite(app.databaseFile, { readonly: true })
    const count: unknown = database.prepare('select count(*) from entries').pluck().get()
    database.close()
    return count
  }
  const before = entries()
  const { code, out } = await rapport('simulate', '--dry-run', CONSUMERS, '-n', '30', '--json')
  expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ respondents: 30 })])
  expect(entries()).toEqual(before)
})

test('Ctrl-C ends a long simulation, which says how much of it is stored', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'bin/rapport.ts'), 'simulate', LEADERS, '--rate', '20'],
    { cwd: ROOT, env: { ...process.env, DATABASE_URL: `file:${app.databaseFile}` } },
  )
  const lines: string[] = []
  for await (const line of createInterface(child.stdout)) {
    lines.push(line)
    if (/to go$/.test(line)) child.kill('SIGINT')
  }
  expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(130)
  expect(lines.slice(-2)).toEqual(['Stopped.', expect.stringMatching(/^\d+ of 100 stored/)])
})

test('a profile that does not fit the survey is refused, and nothing is sent', async () => {
  const file = join(folder, 'profile.json')
  writeFileSync(file, '{"understood":{"veryWell":0.9,"well":0.3}}')
  const { code, err } = await rapport('simulate', CONSUMERS, '-n', '5', '--profile', file)
  expect([code, err]).toEqual([1, expect.stringContaining('shares_exceed_one at /understood')])
})

test('publish makes the next version, which the running server shows', async () => {
  const changed = join(folder, LEADERS)
  cpSync(join(ROOT, 'surveys', LEADERS), changed, { recursive: true })
  expect((await rapport('publish', changed)).out).toContain('identical')
  const file = join(changed, 'survey.json')
  const source = JSON.parse(readFileSync(file, 'utf8')) as { title: unknown }
  writeFileSync(file, JSON.stringify({ ...source, title: { default: 'Anew', de: 'Neu' } }))
  const { code, out } = await rapport('publish', changed)
  expect([code, out]).toEqual([0, expect.stringContaining('version 2, labelsOnly')])
  await expect
    .poll(async () => (await get(app, `/api/v1/surveys/${LEADERS}`)).body['version'], {
      timeout: 5000,
    })
    .toBe(2)
})

test('a wrong word gets the usage, not a stack trace', async () => {
  const unknown = await rapport('tallies', 'nobodys-survey')
  expect(unknown.code).toBe(2)
  expect(unknown.err).not.toContain('    at ')
  expect((await rapport('nonsense')).code).toBe(2)
})

test('what can’t be opened, written or used is said in one sentence', async () => {
  const nowhere = join(folder, 'nowhere')
  const said = await Promise.all([
    rapport('export', LEADERS, '--source', 'reconstruction', '--out', join(nowhere, 'rows.csv')),
    rapportWith({ DATABASE_URL: `file:${nowhere}` }, 'user', 'list'),
    rapportWith({ PORT: 'http' }, 'user', 'list'),
    rapport('walk', nowhere),
  ])
  expect(said.map(({ code, err }) => [code, err.split('\n')[0]])).toEqual([
    [1, `${nowhere}/rows.csv can’t be opened: there is no such file or folder`],
    [1, expect.stringContaining(`There is no database at ${nowhere}; "npm start" makes one`)],
    [1, 'PORT: must be a whole number from 0 to 65535'],
    [2, `There is no file ${nowhere}`],
  ])
  expect(said.map(({ err }) => err.trim().split('\n').length)).toEqual([1, 1, 1, 2])
}, 60_000)

test('walk answers a questionnaire through the plain pages, beside survey-core', async () => {
  const file = join(folder, 'walked.json')
  const source = {
    title: 'A walk',
    elements: [
      { type: 'text', name: 'a', isRequired: true },
      { type: 'yesno', name: 'b' },
    ],
  }
  writeFileSync(file, JSON.stringify(source))
  const told = await rapport('walk', file, '--seed', '3')
  expect(told.out).toMatch(/left out: \/elements\/1\/type: /)
  expect(told.out).toMatch(/start: A walk\n {4}a = "/)
  expect(told.out).toContain('plain pages: 1 of 1 that survey-core completes (100%)')
  expect(told.code).toBe(0)
  const asked = await rapport('walk', file, '--json')
  const { files, totals } = JSON.parse(asked.out) as { files: unknown[]; totals: unknown }
  expect(files).toMatchObject([
    { plain: { outcome: 'sent' }, surveyCore: { outcome: 'completed' } },
  ])
  expect(totals).toEqual({ files: 1, completed: 1, walked: 1, causes: [] })
}, 60_000)

test('walk wants a file and a whole seed', async () => {
  expect((await rapport('walk')).code).toBe(2)
  expect((await rapport('walk', 'x.json', '--seed', 'many')).err).toContain('whole number')
})
