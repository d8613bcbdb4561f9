import { expect, test } from 'vitest'
import { protectFinding } from '#app/core/disclosure/protect-finding.ts'
import type {
  AssociationValue,
  DifferenceValue,
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
  return {
    kind: 'groups',
    groups: [group(first), group(second)],
    direction: 'firstHigher',
    difference: null,
  }
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

const difference = (bases: readonly [number, number], leastCount: number | null) => {
  const group = (base: number) => ({
    label: { default: 'Group' },
    value: 12.34567,
    base,
    leastCount,
  })
  return {
    kind: 'difference',
    of: 'nps',
    groups: [group(bases[0]), group(bases[1])],
    difference: {
      estimate: 3.14159,
      interval: { lower: -1.00499, upper: 7.28817 },
      p: { relation: 'is', value: 0.137452 },
    },
  } satisfies DifferenceValue
}

test('a difference of scores is shown to two decimals, and its p to two digits', () => {
  expect(protectFinding(difference([30, 40], 5), 'filtered')).toMatchObject({
    groups: [{ value: 12.35 }, { value: 12.35 }],
    difference: {
      estimate: 3.14,
      interval: { lower: -1, upper: 7.29 },
      p: { relation: 'is', value: 0.14 },
    },
  })
})

test.each<[[number, number], number | null, boolean]>([
  [[30, 40], null, true],
  [[29, 40], null, false],
  [[30, 29], null, false],
  [[30, 40], 4, false],
  [[30, 40], 1, false],
])('a difference of groups of %j with %j of its rarest score shows: %s', (bases, least, shows) => {
  const { kind } = protectFinding(difference(bases, least), 'filtered')
  expect(kind).toBe(shows ? 'difference' : 'none')
})

test.each([
  [0.0004, { relation: 'below', value: 0.001 }],
  [0.00123, { relation: 'is', value: 0.0012 }],
  [0.04999, { relation: 'is', value: 0.05 }],
])('of p = %d an association without order tells %j', (p, told) => {
  const value: FindingValue = {
    kind: 'nominalAssociation',
    base: 60,
    cramersV: 0.38706,
    p: { relation: 'is', value: p },
  }
  expect(protectFinding(value, 'filtered')).toEqual({ ...value, cramersV: 0.39, p: told })
})

test('drivers are for owners only', () => {
  const drivers: FindingValue = { kind: 'drivers', base: 900, rSquared: 0.4, drivers: [] }
  expect(protectFinding(drivers, 'whole')).toEqual({ kind: 'none', reason: 'ownersOnly' })
})
