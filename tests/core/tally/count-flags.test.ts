import { expect, test } from 'vitest'
import { bitsOf } from '#app/core/quality/quality-flags.ts'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { countFlags } from '#app/core/tally/tables/count-flags.ts'

const withFlags = (...people: readonly (readonly string[])[]) => {
  const columns = new Columns([])
  for (const flags of people) columns.append({}, [], undefined, bitsOf(flags))
  return columns
}
const found = (columns: Columns) => countFlags(columns).byFlag.filter(({ people }) => people > 0)

test('each flag is counted by people, and everybody with any of them once', () => {
  const columns = withFlags(['speeding', 'duplicate'], [], ['speeding'])
  expect(countFlags(columns)).toMatchObject({ people: 3, flagged: 2 })
  expect(found(columns)).toEqual([
    { flag: 'speeding', people: 2 },
    { flag: 'duplicate', people: 1 },
  ])
})

test('whoever was left out or took the answers back is in no count', () => {
  const columns = withFlags(['speeding'], ['speeding'], ['honeypot'])
  columns.leaveOut(0)
  columns.withdraw(2)
  expect(countFlags(columns)).toMatchObject({ people: 1, flagged: 1 })
  expect(found(columns)).toEqual([{ flag: 'speeding', people: 1 }])
})
