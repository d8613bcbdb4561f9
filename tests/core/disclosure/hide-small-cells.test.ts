import { expect, test } from 'vitest'
import { hideSmallCells } from '#app/core/disclosure/hide-small-cells.ts'

test('ticks hide a small count in a row, and what it could be taken from', () => {
  const groups = [
    { base: 40, counts: [20, 30, 25] },
    { base: 40, counts: [20, 3, 25] },
  ]
  expect(hideSmallCells(groups, 'overlapping')).toEqual([
    [20, null, 25],
    [20, null, 25],
  ])
})

test('who ticked nothing else ticked what is hidden: then no tick is told', () => {
  // All 40 of the first group ticked the second answer, so that 38 of the second group did.
  const groups = [
    { base: 40, counts: [0, 40] },
    { base: 40, counts: [20, 38] },
  ]
  expect(hideSmallCells(groups, 'overlapping')).toEqual([
    [null, null],
    [null, null],
  ])
})
