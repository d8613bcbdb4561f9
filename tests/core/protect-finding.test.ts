import { expect, test } from 'vitest'
import { protectFinding } from '#app/core/disclosure/protect-finding.ts'
import type {
  AssociationValue,
  FindingValue,
  GroupsValue,
  ShareValue,
} from '#app/core/findings/finding-value.ts'

const share = (count: number, base: number): ShareValue => ({
  kind: 'share',
  count,
  base,
  percentOf: 'asked',
  percent: (100 * count) / base,
  interval: null,
})

const HIDDEN: FindingValue = { kind: 'none' }

test.each([
  [0, 40, true],
  [1, 40, false],
  [4, 40, false],
  [5, 40, true],
  [35, 40, true],
  [36, 40, false],
  [39, 40, false],
  [40, 40, true],
])('%i of %i in a filtered table shows: %s', (count, base, shows) => {
  const value = share(count, base)
  expect(protectFinding(value, 'filtered')).toEqual(shows ? value : HIDDEN)
})

test('a whole table of an open survey shows its small counts', () => {
  expect(protectFinding(share(1, 40), 'whole')).toEqual(share(1, 40))
})

const groups = (first: [number, number], second: [number, number]): GroupsValue => {
  const group = ([count, base]: [number, number]) => ({
    label: { default: 'Group' },
    count,
    base,
    percent: null,
    interval: null,
  })
  return { kind: 'groups', groups: [group(first), group(second)], direction: 'firstHigher' }
}

test.each<[[number, number], [number, number], boolean]>([
  [[20, 40], [10, 30], true],
  [[20, 40], [10, 29], false],
  [[20, 29], [10, 30], false],
  [[4, 40], [10, 30], false],
  [[20, 40], [28, 30], false],
])('groups of %j and %j show: %s', (first, second, shows) => {
  const value = groups(first, second)
  expect(protectFinding(value, 'filtered')).toEqual(shows ? value : HIDDEN)
})

const association: AssociationValue = {
  kind: 'association',
  base: { asked: 200, answered: 200, substantive: 200 },
  gamma: { estimate: 0.45678, standardError: 0.12345, interval: { lower: 0.1199, upper: 0.7051 } },
  tauB: null,
  spearman: { estimate: 1, standardError: 0, interval: null },
  steps: [
    { value: 'low', count: 10, base: 50 },
    { value: 'middle', count: 20, base: 50 },
    { value: 'high', count: 90, base: 100 },
  ],
  rising: true,
}

test('coefficients are shown to two decimals', () => {
  expect(protectFinding(association, 'filtered')).toEqual({
    ...association,
    gamma: { estimate: 0.46, standardError: 0.12, interval: { lower: 0.12, upper: 0.71 } },
  })
})

test.each([
  [4, 50],
  [47, 50],
  [10, 29],
])('a step of %i of %i is hidden, and then nothing is said about rising', (count, base) => {
  const steps = [{ value: 'low', count, base }, ...association.steps.slice(1)]
  expect(protectFinding({ ...association, steps }, 'filtered')).toMatchObject({
    steps: [{ value: 'low', count: null, base: null }, ...association.steps.slice(1)],
    rising: null,
  })
})

test('a finding without a value stays without one', () => {
  expect(protectFinding(HIDDEN, 'whole')).toEqual(HIDDEN)
})
