import fc from 'fast-check'
import { expect, test } from 'vitest'
import { solve } from 'yalps'
import { isReleaseDue, nextRelease, type Release } from '#app/core/disclosure/release.ts'
import { oneWay } from '#app/core/findings/tables-for.ts'
import type { JsonObject } from '#app/core/json.ts'
import { tablesBeside } from '#app/core/results/public-tables.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countAtoms } from '#app/core/tally/tables/count-atoms.ts'
import { breakId, type BreakSpec } from '#app/core/tally/tables/break-table.ts'
import { countBreak } from '#app/core/tally/tables/count-break.ts'
import { countTable } from '#app/core/tally/tables/count-table.ts'
import type { DerivedVariable } from '#app/core/tally/derived/derived.ts'
import type { OneWayTable, Table } from '#app/core/tally/tables/table.ts'
import { asking, filter } from '#tests/core/plans.ts'
import { crossSpec } from '#tests/core/tables.ts'

const plan = asking(
  { type: 'radiogroup', name: 'group', choices: ['in', 'out'] },
  { type: 'radiogroup', name: 'a', choices: ['x', 'y', 'z'], showDontKnowItem: true },
  { type: 'checkbox', name: 'm', choices: ['s', 't', 'u'], showNoneItem: true },
  { type: 'radiogroup', name: 'place', choices: ['north', 'south', 'east', 'west'] },
)
const PART = "a | {group} = 'in'"
const OTHER_PART = "a | {group} = 'out'"
const SPECS = [
  ...plan.codebook.map(({ id }) => oneWay(id, null)),
  oneWay('a', filter("{group} = 'in'")),
  oneWay('a', filter("{group} = 'out'")),
  crossSpec('group', 'a'),
]
const DERIVED: readonly DerivedVariable[] = [
  {
    kind: 'recode',
    id: 'merged',
    of: 'a',
    label: { default: 'merged' },
    categories: [
      { value: 'xy', label: { default: 'xy' }, from: ['x', 'y'] },
      { value: 'z', label: { default: 'z' }, from: ['z'] },
    ],
  },
]
const ALL_SPECS = [...SPECS, oneWay('merged', null), oneWay('merged', filter("{group} = 'in'"))]
const PUBLIC = {
  codebook: plan.codebook,
  study: {
    derived: DERIVED,
    findings: [],
    published: { filters: [], breaks: [], weights: [] },
  },
}
const BREAKS: readonly BreakSpec[] = [
  { kind: 'break', id: breakId('a', ['place']), rows: 'a', by: ['place'] },
  { kind: 'break', id: breakId('m', ['place']), rows: 'm', by: ['place'] },
  { kind: 'break', id: breakId('m', ['group', 'place']), rows: 'm', by: ['group', 'place'] },
]

type Event = { readonly said: JsonObject } | { readonly gone: number }
/** What happens between two looks at the numbers. */
type Burst = readonly Event[]

const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 3, arbitrary: fc.constantFrom(...others) },
  )
const person = fc
  .record({
    group: mostly('in', 'out', ''),
    a: mostly('x', 'y', 'z', 'dontknow', ''),
    m: mostly(['s'], ['s', 't'], ['none'], []),
    place: mostly('north', 'south', 'east', 'west', ''),
  })
  .map((said) => ({
    said: Object.fromEntries(Object.entries(said).filter(([, value]) => value.length > 0)),
  }))
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 9, arbitrary: person },
  { weight: 1, arbitrary: fc.record({ gone: fc.nat(200) }) },
)
const bursts: fc.Arbitrary<readonly Burst[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(event, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(event, { maxLength: 25, size: 'max' }) },
  ),
  { minLength: 30, maxLength: 120, size: 'max' },
)

/** Everything that somebody sees who looks after every burst. */
function* releasesOf(history: readonly Burst[]): Generator<Release> {
  const columns = new Columns(plan.codebook)
  columns.declare(DERIVED)
  let shown: Release | null = null
  for (const burst of history) {
    for (const happened of burst)
      if ('said' in happened) columns.append(happened.said, [])
      else if (happened.gone < columns.rows) columns.leaveOut(happened.gone)
    if (!isReleaseDue(shown, columns.responses)) continue
    const tables = ALL_SPECS.flatMap((spec) => {
      const table = countTable(columns, spec)
      return table === null ? [] : [{ spec, table, beside: tablesBeside(spec, ALL_SPECS, PUBLIC) }]
    })
    const next: Release | null = nextRelease(
      shown,
      columns.responses,
      tables,
      countAtoms(columns, ALL_SPECS),
      BREAKS.flatMap((spec) => countBreak(columns, spec) ?? []),
    )
    if (next === null) continue
    yield next
    shown = next
  }
}

const isNoneOrMany = (people: number) => people === 0 || people >= 10

const cellsOf = (table: Table | undefined): readonly number[] =>
  table === undefined
    ? []
    : table.kind === 'cross'
      ? table.counts.flat()
      : table.counts.map(({ count }) => count)

const oneWayIn = (release: Release | null, id: string): OneWayTable | undefined => {
  const table = release?.tables[id]?.table
  return table?.kind === 'oneWay' ? table : undefined
}

/** What is wrong with a step from one release to the next, in the eyes of a watcher. */
function wrongWith(before: Release | null, after: Release): readonly string[] {
  return Object.entries(after.tables).flatMap(([id, released]) => {
    const { table, asOf } = released
    const shown = before?.tables[id]
    if (asOf !== after.number)
      return JSON.stringify(shown) === JSON.stringify(released) ? [] : [`${id} moved in secret`]
    const was = shown?.table.base ?? { asked: 0, answered: 0, substantive: 0 }
    const grown = table.base.substantive - was.substantive
    const cells = cellsOf(shown?.table)
    const steps = cellsOf(table).map((count, index) => count - (cells[index] ?? 0))
    const wrong: string[] = []
    if (table.base.substantive < 30) wrong.push(`${id} has a small base`)
    if (table.base.asked < was.asked || table.base.answered < was.answered)
      wrong.push(`a base of ${id} fell`)
    if (grown < 10) wrong.push(`${id} moved by ${grown}`)
    // Ticks of a multiple choice overlap: some tick must tell the new people apart.
    const tells =
      id === 'm' ? steps.some((n) => n > 0 && n < grown) : steps.filter((n) => n > 0).length > 1
    if (!tells) wrong.push(`all who are new in ${id} said the same`)
    return wrong
  })
}

function wrongWithPart(before: Release | null, after: Release): readonly string[] {
  const [part, whole, was] = [oneWayIn(after, PART), oneWayIn(after, 'a'), oneWayIn(before, PART)]
  if (part === undefined) return []
  if (whole === undefined) return ['a part is shown without its whole']
  const wrong: string[] = []
  if (!isNoneOrMany(part.complement)) wrong.push(`${part.complement} are left out of the part`)
  if (!isNoneOrMany(part.complement - (was?.complement ?? 0)))
    wrong.push(`the rest moved by ${part.complement - (was?.complement ?? 0)}`)
  if (
    after.tables[PART]?.asOf === after.number &&
    whole.base.substantive !== part.base.substantive + part.complement
  )
    wrong.push('a part moved beside a whole of another count')
  if (!isNoneOrMany(whole.base.substantive - part.base.substantive))
    wrong.push(`${whole.base.substantive - part.base.substantive} are the public rest`)
  return wrong
}

/** Those in neither part: the whole less both, where all three are of one count. */
function restIn(release: Release): number | null {
  const [whole, part, other] = [
    oneWayIn(release, 'a'),
    oneWayIn(release, PART),
    oneWayIn(release, OTHER_PART),
  ]
  const moves = [PART, OTHER_PART].map((id) => release.tables[id]?.asOf)
  if (whole === undefined || part === undefined || other === undefined) return null
  if (!moves.includes(release.number)) return null
  return whole.base.substantive - part.base.substantive - other.base.substantive
}

test('nobody who watches two parts and their whole learns what the few beside them said', () => {
  let seen = 0
  fc.assert(
    fc.property(bursts, (history) => {
      let before: number | null = null
      for (const release of releasesOf(history)) {
        const rest = restIn(release)
        if (rest === null) continue
        expect(isNoneOrMany(rest)).toBe(true)
        expect(before === null || isNoneOrMany(rest - before)).toBe(true)
        before = rest
        seen += 1
      }
    }),
    { numRuns: 600 },
  )
  expect(seen).toBeGreaterThan(5)
})

test('nobody who watches the releases learns what a few people said', () => {
  let seen = 0
  let parts = 0
  fc.assert(
    fc.property(bursts, (history) => {
      let before: Release | null = null
      for (const release of releasesOf(history)) {
        expect(release.number).toBe((before?.number ?? 0) + 1)
        expect(release.responses).toBeGreaterThanOrEqual(before?.responses ?? 30)
        expect(wrongWith(before, release)).toEqual([])
        expect(wrongWithPart(before, release)).toEqual([])
        seen += 1
        if (oneWayIn(release, PART) !== undefined) parts += 1
        before = release
      }
    }),
    { numRuns: 400 },
  )
  expect(seen).toBeGreaterThan(400)
  expect(parts).toBeGreaterThan(40)
})

test('nobody who takes a derived table from what it is made of learns what a few people said', () => {
  let seen = 0
  fc.assert(
    fc.property(bursts, (history) => {
      for (const release of releasesOf(history))
        for (const [id, source] of [
          ['merged', 'a'],
          ["merged | {group} = 'in'", PART],
        ] as const) {
          const [merged, of] = [oneWayIn(release, id), oneWayIn(release, source)]
          if (merged === undefined || release.tables[id]?.asOf !== release.number) continue
          const counts = of?.counts.map(({ count }) => count) ?? []
          const [x = 0, y = 0, z = 0] = counts
          expect(merged.counts.map(({ count }) => count)).toEqual([x + y, z])
          seen += 1
        }
    }),
    { numRuns: 150 },
  )
  expect(seen).toBeGreaterThan(100)
})

test('withdrawals alone never make a release', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 60, maxLength: 60 }), fc.nat(59), (people, stays) => {
      const everybody: Burst = people
      const leaving = people.flatMap((_, gone): Burst[] => (gone === stays ? [] : [[{ gone }]]))
      expect([...releasesOf([everybody, ...leaving])]).toHaveLength(1)
    }),
    { numRuns: 30 },
  )
})

/** A group of people as the public can know it: a column, or all who are in none. */
type Group = { readonly base: number; readonly counts: readonly (number | null)[] }

const groupsOf = (release: Release, id: string): ReadonlyMap<string, Group> | null => {
  const shown = release.breaks?.[id]
  const whole = oneWayIn(release, shown?.table.rows ?? '')
  if (shown?.asOf !== release.number || whole === undefined) return null
  const totals = shown.table.rowValues.map(
    (value) => whole.counts.find((category) => category.value === value)?.count ?? 0,
  )
  const left = whole.base.substantive - shown.columns.reduce((sum, { base }) => sum + base, 0)
  const rest = totals.map((total, row) =>
    shown.columns.some(({ counts }) => counts[row] === null)
      ? null
      : total - shown.columns.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0),
  )
  return new Map<string, Group>([
    ...shown.columns.map((column) => [column.values.join('/'), column] as const),
    ['', { base: left, counts: rest }],
  ])
}

/** The least and the most that a hidden count of a table can be, by linear programming. */
function boundsIn(groups: readonly Group[], totals: readonly number[], multiple: boolean) {
  const variables: { [cell: string]: { [constraint: string]: number } } = {}
  const constraints: { [name: string]: { equal: number } | { max: number } } = {}
  groups.forEach((group, g) => {
    group.counts.forEach((count, row) => {
      if (count !== null) return
      variables[`${g}/${row}`] = multiple
        ? { [`row ${row}`]: 1, [`most ${g}/${row}`]: 1 }
        : { [`row ${row}`]: 1, [`group ${g}`]: 1 }
      if (multiple) constraints[`most ${g}/${row}`] = { max: group.base }
    })
    const known = group.counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    if (!multiple && group.counts.includes(null))
      constraints[`group ${g}`] = { equal: group.base - known }
  })
  totals.forEach((total, row) => {
    const known = groups.reduce((sum, { counts }) => sum + (counts[row] ?? 0), 0)
    if (groups.some(({ counts }) => counts[row] === null))
      constraints[`row ${row}`] = { equal: total - known }
  })
  return Object.entries(variables).map(([cell, uses]) => {
    const [least, most] = (['minimize', 'maximize'] as const).map((direction) => {
      const { status, result } = solve({
        direction,
        objective: 'aim',
        constraints,
        variables: { ...variables, [cell]: { ...uses, aim: 1 } },
      })
      if (status !== 'optimal') throw new Error(`${cell} has no ${direction}: ${status}`)
      return result
    })
    const [g = 0, row = 0] = cell.split('/').map(Number)
    return { g, row, least: least ?? 0, most: most ?? 0 }
  })
}

test('nobody who watches tables by a break learns what a few people said', () => {
  let seen = 0
  let hidden = 0
  let moves = 0
  fc.assert(
    fc.property(bursts, (history) => {
      const known = new Map<string, Group>()
      for (const release of releasesOf(history))
        for (const { id, rows } of BREAKS) {
          const groups = groupsOf(release, id)
          const shown = release.breaks?.[id]
          if (groups === null || shown === undefined) continue
          seen += 1
          const multiple = shown.table.rowsOverlap
          for (const [name, group] of groups) {
            if (name !== '') expect(group.base).toBeGreaterThanOrEqual(30)
            expect(isNoneOrMany(group.base)).toBe(true)
            for (const count of group.counts)
              if (count !== null && name !== '') expect(count === 0 || count >= 5).toBe(true)
            const before = known.get(`${id}/${name}`)
            if (before === undefined) continue
            // The remainder shrinks when a column has come out of it.
            const isSame = name !== '' || groups.size === columnsKnown(known, id)
            if (!isSame) continue
            moves += 1
            const grown = group.base - before.base
            expect(isNoneOrMany(grown)).toBe(true)
            const steps = group.counts.flatMap((count, row) => {
              const was = before.counts[row]
              return count === null || was === null || was === undefined ? [] : [count - was]
            })
            if (grown === 0) expect(steps.every((step) => step === 0)).toBe(true)
            else if (!multiple && steps.length === group.counts.length)
              expect(steps.filter((step) => step > 0).length).toBeGreaterThan(1)
          }
          for (const key of known.keys()) if (key.startsWith(`${id}/`)) known.delete(key)
          for (const [name, group] of groups) known.set(`${id}/${name}`, group)
          const whole = oneWayIn(release, rows)
          const totals = shown.table.rowValues.map(
            (value) => whole?.counts.find((category) => category.value === value)?.count ?? 0,
          )
          const list = [...groups.values()]
          for (const { g, row, least, most } of boundsIn(list, totals, multiple)) {
            hidden += 1
            const base = list[g]?.base ?? 0
            const total = totals[row] ?? 0
            const n = whole?.base.substantive ?? 0
            const byTotals = Math.min(base, total) - Math.max(0, base + total - n)
            // A tick that few have, or few lack, shows no count at all.
            expect(most - least).toBeGreaterThanOrEqual(
              (multiple ? Math.min(4, byTotals) : 4) - 1e-6,
            )
          }
        }
    }),
    { numRuns: 150, endOnFailure: true },
  )
  expect(seen).toBeGreaterThan(100)
  expect(hidden).toBeGreaterThan(20)
  expect(moves).toBeGreaterThan(10)
})

const columnsKnown = (known: ReadonlyMap<string, Group>, id: string) =>
  [...known.keys()].filter((key) => key.startsWith(`${id}/`)).length

test('and would learn it from a release of one more person, and from one hidden count alone', () => {
  const crowd: Burst = Array.from({ length: 60 }, (_, n) => ({
    said: { a: ['x', 'y', 'z'][n % 3] ?? '', group: n % 2 === 0 ? 'in' : 'out' },
  }))
  const [first] = [...releasesOf([crowd])]
  const table = oneWayIn(first ?? null, 'a')
  if (first === undefined || table === undefined) throw new Error('Nothing was released')
  const asOf = first.number + 1
  const leak: Release = {
    ...first,
    number: asOf,
    responses: 61,
    tables: {
      ...first.tables,
      a: {
        asOf,
        table: {
          ...table,
          base: { asked: 61, answered: 61, substantive: 61 },
          counts: table.counts.map((of) => (of.value === 'z' ? { ...of, count: 21 } : of)),
        },
      },
    },
  }
  expect(wrongWith(null, first)).toEqual([])
  expect(wrongWith(first, leak)).toEqual(['a moved by 1', 'all who are new in a said the same'])
  const groups = [
    { base: 30, counts: [null, 28] },
    { base: 40, counts: [20, 20] },
  ]
  expect(boundsIn(groups, [22, 48], false)).toEqual([{ g: 0, row: 0, least: 2, most: 2 }])
})
