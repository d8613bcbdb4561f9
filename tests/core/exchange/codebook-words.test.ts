import { expect, test } from 'vitest'
import { madeOf } from '#app/core/tally/derived/made-of.ts'
import { filter } from '#tests/core/plans.ts'

const label = { default: 'Some' }

test('bands say where they begin and end, nets what they count together', () => {
  const bands = madeOf({
    kind: 'band',
    id: 'ages',
    label,
    of: 'age',
    bands: [
      { value: 'young', label, from: null, below: 30 },
      { value: 'middle', label, from: 30, below: 60 },
      { value: 'old', label, from: 60, below: null },
      { value: 'all', label, from: null, below: null },
    ],
  })
  expect(bands.rule).toBe('Bands of age')
  expect([...bands.values.values()]).toEqual([
    'below 30',
    'from 30 to below 60',
    'from 60',
    'any number',
  ])
  const nets = madeOf({
    kind: 'net',
    id: 'good',
    label,
    of: 'mood',
    nets: [{ value: 'good', label, anyOf: [4, 5] }],
  })
  expect([nets.rule, nets.values.get('good')]).toEqual([
    'Nets of mood; they may overlap',
    'any of 4, 5',
  ])
})

test('a computed variable says its expression', () => {
  const by = filter('{a} + {b}')
  expect(madeOf({ kind: 'compute', id: 'sum', label, by }).rule).toBe('Computed: {a} + {b}')
})
