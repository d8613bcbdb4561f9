import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judge } from './judge.ts'

const CASES = join(import.meta.dirname, '../golden/cases')

test.each([...judge(CASES)])('R agrees with $analysis of $case', ({ verdict, differences }) => {
  expect(differences.slice(0, 5)).toEqual([])
  expect(verdict).toBe('agreed')
})
