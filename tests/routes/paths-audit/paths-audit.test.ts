import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { boundsOf } from '#app/core/disclosure/audit.ts'
import { DISCLOSURE } from '#app/core/disclosure/rules.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { post } from '#tests/support/api-client.ts'
import { startOwnedApp, type OwnedApp } from '#tests/support/owner.ts'
import { exactly, finds, type Claim, type Kind } from './claims.ts'
import { Known } from './known.ts'
import { workOut } from './watcher.ts'
import {
  claimsAt,
  claimsOfStream,
  CLOSED_PATHS,
  pathsOfLink,
  pathsOfRelease,
  PUBLIC_PATHS,
  type Path,
} from './paths.ts'
import {
  ANSWERS,
  people,
  SLUG,
  SOURCE,
  STUDY,
  VARIABLES,
  type GroupId,
  type Person,
  type VariableId,
} from './small-survey.ts'

let app: OwnedApp
const folder = mkdtempSync(join(tmpdir(), 'rapport-paths-'))
const known = new Known()
const RESPONSES = 230

beforeAll(async () => {
  mkdirSync(join(folder, SLUG))
  writeFileSync(join(folder, SLUG, 'survey.json'), JSON.stringify(SOURCE))
  writeFileSync(join(folder, SLUG, 'study.json'), JSON.stringify(STUDY))
  app = await startOwnedApp({ surveysFolder: folder })
  await watchEverything()
}, 120_000)

afterAll(async () => {
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Answers come in bursts, and after each every path is looked at. */
async function watchEverything(): Promise<void> {
  const links: readonly Path[] = [
    ...pathsOfLink(
      await openLink([
        ['filter', 'north'],
        ['filter', 'south'],
        ['filter', 'east'],
      ]),
      null,
      ['north', 'south', 'east'],
    ),
    ...pathsOfLink(
      await openLink([
        ['segment', 'north'],
        ['filter', 'north'],
      ]),
      'north',
      ['north'],
    ),
    ...pathsOfLink(await openLink([['segment', 'south']]), 'south', []),
    ...pathsOfLink(
      await openLink([
        ['extent', 'some'],
        ['block', 'b-part'],
        ['block', 'b-cross'],
      ]),
      null,
      [],
      ['b-part', 'b-cross'],
    ),
  ]
  const streams = await Promise.all(
    [
      { path: `/api/v1/surveys/${SLUG}/live`, group: null, cookie: '' },
      ...links
        .filter(({ path }) => !/\/(?:topline|chart)/.test(path))
        .map(({ path, group, cookie }) => ({
          path: path.replace(/(\?|$)/, '/live$1'),
          group,
          cookie,
        })),
    ].map(listen),
  )
  const random = seededRandom(5)
  let coming = people(RESPONSES, 11)
  while (coming.length > 0) {
    const burst = 3 + Math.floor(random() * 27)
    for (const person of coming.slice(0, burst)) await post(app, SLUG, saidBy(person))
    coming = coming.slice(burst)
    // There are many charts, and what they tell is the same.
    const isAll = known.last % 4 === 0 || coming.length === 0
    const told = await Promise.all(
      [...PUBLIC_PATHS, ...links]
        .filter(({ path }) => isAll || !/\/(?:chart|screen)/.test(path))
        .map((path) => claimsAt(app.url, path)),
    )
    known.hear(told.flat())
  }
  for (const { heard, ...source } of streams) {
    await vi.waitFor(() => expect(heard.text).toContain(`id: ${known.last}\n`), 10_000)
    known.hear(claimsOfStream(heard.text, source))
  }
  for (let release = 1; release <= known.last; release += 1)
    for (const path of pathsOfRelease(release)) known.hear(await claimsAt(app.url, path))
}

const saidBy = (person: Person) =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null))

async function openLink(fields: readonly (readonly [string, string])[]) {
  const reply = await fetch(`${app.url}/studio/surveys/${SLUG}/results-links`, {
    method: 'POST',
    body: new URLSearchParams(
      [['intent', 'make'], ['name', 'Audited'], ...fields].map(([a = '', b = '']) => [a, b]),
    ),
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', cookie: app.cookie },
  })
  const token = /\?share=([A-Za-z0-9_-]{22})/.exec(await reply.text())?.[1] ?? ''
  const opened = await app.page(`/results/${SLUG}?share=${token}`)
  return {
    cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
    path: opened.headers.get('location') ?? '',
  }
}

async function listen(source: { path: string; group: GroupId | null; cookie: string }) {
  const { path, group, cookie } = source
  const reply = await fetch(app.url + path, { headers: { cookie, 'Accept-Encoding': 'identity' } })
  const heard = { text: '' }
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  const read = async (): Promise<void> => {
    const piece = await reader?.read()
    if (piece === undefined || piece.done) return
    heard.text += piece.value
    return read()
  }
  read().catch(() => undefined)
  return { path, group, heard }
}

type Part = Pick<Kind, 'group' | 'age'>

/** Groups of people who are told apart somewhere, each with the others beside it. */
const PARTITIONS: readonly (readonly Part[])[] = [
  [
    { group: 'north', age: null },
    { group: 'south', age: null },
    { group: 'east', age: null },
  ],
  ANSWERS.age.map((age) => ({ group: null, age })),
]
const WHOLE: Part = { group: null, age: null }

const truth = (kind: Kind, asOf: number): number =>
  people(RESPONSES, 11)
    .slice(0, known.count({ variable: 'town', values: 'asked', ...WHOLE }, asOf) ?? 0)
    .filter((person) => finds(kind, person)).length

/** What is known of a variable by a partition, as of a release. */
function tableOf(of: Known, variable: VariableId, parts: readonly Part[], asOf: number) {
  const cell = (value: string, part: Part): Kind => ({ variable, values: [value], ...part })
  const rows = ANSWERS[variable].map((value) => {
    const told = parts.map((part) => of.count(cell(value, part), asOf))
    const whole = of.count(cell(value, WHOLE), asOf)
    const left = told.reduce<number>((rest, count) => rest - (count ?? 0), whole ?? 0)
    const isOneLeft = whole !== null && told.filter((count) => count === null).length === 1
    return {
      value,
      shown: told.map((count) => count ?? (isOneLeft ? left : null)),
      counts: parts.map((part) => truth(cell(value, part), asOf)),
    }
  })
  const bases = parts.map((part) => of.count({ variable, values: 'answered', ...part }, asOf))
  return { rows, isTold: bases.some((base) => base !== null) }
}

const isNoneOrMany = (people: number) => people === 0 || people >= DISCLOSURE.step

/** Whether a variable is told of the groups of a partition: not of those that are made by itself. */
const isTold = (variable: VariableId, parts: readonly Part[]): boolean =>
  parts.every(
    ({ group, age }) =>
      (group === null || variable !== 'town') && (age === null || variable === 'well'),
  )

function* everyTable() {
  for (const variable of VARIABLES)
    for (const parts of PARTITIONS)
      for (let asOf = 1; asOf <= known.last; asOf += 1) {
        const table = tableOf(known, variable, parts, asOf)
        if (table.isTold && isTold(variable, parts)) yield { variable, parts, asOf, ...table }
      }
}

test('what different paths tell of the same people is the same, and there is much of it', () => {
  expect(known.contradictions).toEqual([])
  expect(known.last).toBeGreaterThan(5)
  expect(known.claims.length).toBeGreaterThan(100)
  const spoke = new Set(known.heard.map(({ path }) => path))
  const silent = PUBLIC_PATHS.filter(({ path }) => !spoke.has(path)).map(({ path }) => path)
  // They are too few to be shown by themselves.
  expect(silent).toEqual([`/api/v1/surveys/${SLUG}/tallies?filter=east`])
})

test('what is not published is refused by every path', async () => {
  for (const path of CLOSED_PATHS)
    expect([path, [401, 403, 404].includes((await fetch(app.url + path)).status)]).toEqual([
      path,
      true,
    ])
})

test('no small number of people is told, nor can it be bounded closely by its table', () => {
  let hiddenCells = 0
  let shownCells = 0
  for (const { variable, parts, asOf, rows } of everyTable()) {
    const about = `${variable} by ${JSON.stringify(parts)} in release ${asOf}`
    for (const { value, shown, counts } of rows)
      shown.forEach((count, place) => {
        if (count === null) return
        shownCells += 1
        expect([about, value, count]).toEqual([about, value, counts[place]])
        expect([
          about,
          value,
          place,
          count,
          count === 0 || count > DISCLOSURE.largestSmallCell,
        ]).toEqual([about, value, place, count, true])
      })
    const hidden = rows.map(({ shown }) => shown.map((count) => count === null))
    const counts = rows.map((row) => row.counts)
    for (const { row, column, least, most } of boundsOf(counts, hidden)) {
      const count = counts[row]?.[column] ?? 0
      // What is no small number may be worked out.
      if (count === 0 || count > DISCLOSURE.largestSmallCell) continue
      hiddenCells += 1
      const room = leftByTotals(counts, row, column)
      expect([about, row, column, most - least >= room]).toEqual([about, row, column, true])
    }
  }
  expect(shownCells).toBeGreaterThan(10)
  expect(hiddenCells).toBeGreaterThan(10)
})

/**
 * How far the totals of a table leave a cell open: they are public whatever is done, and a narrower
 * room than that of a hidden cell is no table's doing.
 */
function leftByTotals(counts: readonly (readonly number[])[], row: number, column: number): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const [down, across] = [sum(counts.map((line) => line[column] ?? 0)), sum(counts[row] ?? [])]
  const all = sum(counts.map(sum))
  const byTotals = Math.min(down, across) - Math.max(0, down + across - all)
  return Math.min(DISCLOSURE.largestSmallCell, byTotals)
}

/** Every group of a table in which few people said something, and how many. */
function* everySmallCell() {
  for (const { variable, parts, asOf, rows } of everyTable()) {
    const counts = rows.map((row) => row.counts)
    for (const [row, { value }] of rows.entries())
      for (const [column, part] of parts.entries()) {
        const count = counts[row]?.[column] ?? 0
        if (count === 0 || count > DISCLOSURE.largestSmallCell) continue
        const kind: Kind = { variable, values: [value], ...part }
        yield { kind, asOf, count, room: leftByTotals(counts, row, column) }
      }
  }
}

/** Small numbers of a release that fit too little of all that was told of it and those beside it. */
function* narrowIn(claims: readonly Claim[], isSought: (asOf: number) => boolean) {
  for (const { kind, asOf, count, room } of everySmallCell()) {
    if (!isSought(asOf)) continue
    const bounds = workOut(claims.filter((claim) => Math.abs(claim.asOf - asOf) <= 1))
    const { least, most } = bounds(asOf, kind)
    const about = `${count} of ${JSON.stringify(kind)} in release ${asOf}: ${least} to ${most}`
    yield { about, kind, asOf, isNarrow: most - least < room - 1e-6 }
  }
}

test('whoever puts together all that was told of a release and those beside it cannot work out a small number', () => {
  const sought = [...narrowIn(known.claims, () => true)]
  expect(sought.filter(({ isNarrow }) => isNarrow).map(({ about }) => about)).toEqual([])
  expect(sought.length).toBeGreaterThan(20)
})

test('and would, if one path told how many did not say it', () => {
  const [one] = [...narrowIn(known.claims, (asOf) => asOf > known.last / 2)]
  if (one === undefined) throw new Error('Nobody is few')
  const { kind, asOf } = one
  const others = ANSWERS[kind.variable].filter((value) => !kind.values.includes(value))
  const leaks: readonly Claim[] = [
    { ...kind, values: others },
    { ...kind, values: 'answered' as const },
  ].map((told) => exactly(truth(told, asOf), { path: 'a leak', asOf, kind: told }))
  const found = [...narrowIn([...known.claims, ...leaks], (of) => of === asOf)]
  expect(found.filter(({ isNarrow }) => isNarrow).map(({ kind: of }) => of)).toContainEqual(kind)
})

/** Steps from one release to the next of which too few people are, or who all said the same. */
function stepsIn(of: Known): { readonly seen: number; readonly telling: readonly string[] } {
  let seen = 0
  const telling: string[] = []
  for (const variable of VARIABLES)
    for (const parts of [[WHOLE], ...PARTITIONS].filter((each) => isTold(variable, each)))
      for (let place = 0; place < parts.length; place += 1) {
        let before: readonly number[] | null = null
        for (let asOf = 1; asOf <= of.last; asOf += 1) {
          const { rows } = tableOf(of, variable, parts, asOf)
          const now = rows.flatMap(({ shown }) => shown[place] ?? [])
          if (now.length < rows.length) continue
          const grown = now.map((count, row) => count - (before?.[row] ?? 0))
          const people = grown.reduce((sum, count) => sum + count, 0)
          const isAlike = people > 0 && grown.filter((count) => count > 0).length < 2
          if (!isNoneOrMany(people) || isAlike)
            telling.push(
              `${people} of ${variable} of ${JSON.stringify(parts[place])} up to release ${asOf}`,
            )
          seen += 1
          before = now
        }
      }
  return { seen, telling }
}

test('from one release to the next no path, nor two of them together, tells what a few people said', () => {
  const { seen, telling } = stepsIn(known)
  expect(telling).toEqual([])
  expect(seen).toBeGreaterThan(20)
})

test('and would, if a release were made of one more response', () => {
  const leaky = new Known()
  leaky.hear(known.claims)
  const { last } = known
  const kindOf = (value: string): Kind => ({ variable: 'town', values: [value], ...WHOLE })
  const latest = Math.max(
    ...known.claims.filter(({ kind }) => kind.variable === 'town').map(({ asOf }) => asOf),
  )
  leaky.hear(
    ANSWERS.town.map((value, place) =>
      exactly((known.count(kindOf(value), latest) ?? 0) + (place === 0 ? 1 : 0), {
        path: 'a leak',
        asOf: last + 1,
        kind: kindOf(value),
      }),
    ),
  )
  expect(stepsIn(leaky).telling).toEqual([
    `1 of town of ${JSON.stringify(WHOLE)} up to release ${last + 1}`,
  ])
})

test('nor of how many there are of a group and how many of them said one thing', () => {
  let steps = 0
  for (const variable of VARIABLES)
    for (const part of PARTITIONS.flat())
      for (const value of isTold(variable, [part]) ? ANSWERS[variable] : []) {
        let before = 0
        for (let asOf = 1; asOf <= known.last; asOf += 1) {
          const base = known.count({ variable, values: 'answered', ...part }, asOf)
          const count = known.count({ variable, values: [value], ...part }, asOf)
          if (base === null || count === null) continue
          const about = `${value} of ${JSON.stringify(part)} up to release ${asOf}`
          expect([about, base - before, isNoneOrMany(base - before)]).toEqual([
            about,
            base - before,
            true,
          ])
          before = base
          steps += 1
        }
      }
  expect(steps).toBeGreaterThan(0)
})
