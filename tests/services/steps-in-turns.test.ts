import { expect, test } from 'vitest'
import { Columns } from '#app/core/tally/columns/columns.ts'
import { crosstab, crosstabSteps } from '#app/core/tally/analysis/count-crosstab.ts'
import type { CrosstabSpec } from '#app/core/tally/analysis/crosstab.ts'
import { stepsInTurns } from '#app/services/results/steps-in-turns.server.ts'
import { takeTurns } from '#app/services/results/take-turns.server.ts'
import { asking } from '#tests/core/plans.ts'

const { codebook } = asking(
  { type: 'radiogroup', name: 'liked', choices: ['yes', 'no'] },
  { type: 'checkbox', name: 'how', choices: ['phone', 'letter'] },
  { type: 'text', name: 'weight', inputType: 'number' },
)
const SPEC: CrosstabSpec = {
  kind: 'crosstab',
  rows: 'liked',
  banner: [{ variables: ['how'] }],
  where: null,
  weighting: { kind: 'none' },
  flagged: 'kept',
  letters: { adjustment: 'holm', level: 0.05 },
}

function someColumns(people: number): Columns {
  const columns = new Columns(codebook)
  for (let n = 0; n < people; n += 1)
    columns.append(
      {
        liked: n % 3 === 0 ? 'no' : 'yes',
        how: n % 2 === 0 ? ['phone'] : ['letter', 'phone'],
        weight: 1 + (n % 5),
      },
      [],
    )
  return columns
}

test('others have their turn while a crosstab is counted, and it is the same', async () => {
  const columns = someColumns(200_000)
  let turns = 0
  const counting = stepsInTurns(columns, () => crosstabSteps(columns, SPEC), takeTurns(0))
  const others = setInterval(() => (turns += 1), 0)
  const shown = await counting
  clearInterval(others)
  expect(turns).toBeGreaterThan(0)
  expect(shown).toEqual(crosstab(columns, SPEC))
  expect(shown.ok && shown.value.total.cells.map(({ count }) => count)).toEqual([133_333, 66_667])
})

test('weights add up the same in blocks', () => {
  const columns = someColumns(140_000)
  const shown = crosstab(columns, { ...SPEC, weighting: { kind: 'variable', variable: 'weight' } })
  if (!shown.ok) throw new Error(shown.problem.code)
  const { base, cells } = shown.value.total
  expect([base.people, base.weighted]).toEqual([140_000, 420_000])
  expect(base.effective).toBeCloseTo(420_000 ** 2 / (11 * 5 * 28_000 - 0), 4)
  expect(cells.reduce((sum, { weighted }) => sum + weighted, 0)).toBeCloseTo(420_000, 6)
})

test('rows that come in between are of the next crosstab, and those that leave make it anew', async () => {
  const columns = someColumns(1000)
  let begun = 0
  const work = () => {
    begun += 1
    return crosstabSteps(columns, SPEC)
  }
  let step = 0
  const turn = {
    ...takeTurns(0),
    next: () => {
      step += 1
      if (step === 1) columns.append({ liked: 'yes', how: ['phone'] }, [])
      if (step === 3) columns.withdraw(5)
      return Promise.resolve()
    },
  }
  const shown = await stepsInTurns(columns, work, turn)
  expect(begun).toBe(2)
  expect(shown.ok && shown.value.total.base.people).toBe(1000)
  expect(shown).toEqual(crosstab(columns, SPEC))
})
