import { expect, test } from 'vitest'
import { fittingLabel, fittingLabels } from '#app/core/exchange/sav/fitting-labels.ts'

const bytes = (text: string) => Buffer.byteLength(text)

test('a label that SPSS has no room for says that it goes on, and is cut between characters', () => {
  expect(fittingLabel('é'.repeat(127), 255)).toBe('é'.repeat(127))
  const cut = fittingLabel('é'.repeat(128), 255)
  expect(cut).toBe(`${'é'.repeat(126)}…`)
  expect(fittingLabel(`${'x'.repeat(250)}   and more`, 255)).toBe(`${'x'.repeat(250)}…`)
})

test('labels of values that are unlike stay unlike when they are cut', () => {
  const code = (number: number, label: string) =>
    ({ value: String(number), code: number, label, missing: null }) as const
  const labels = fittingLabels(
    [1, 2, -8].map((number) => code(number, `${'ü'.repeat(99)} ${number}`)),
  )
  expect(new Set(labels).size).toBe(3)
  expect(labels.map(bytes).every((length) => length <= 120)).toBe(true)
  expect(labels[1]?.endsWith('… (2)')).toBe(true)
})
