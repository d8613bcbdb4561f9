import type { ChoiceValue } from '../definition/definition.ts'
import type { JsonObject } from '../json.ts'
import { ok, refuse, type Result } from '../result.ts'
import type {
  MultipleStep,
  ReconstructionSpec,
  ReconstructionStep,
  SingleStep,
} from './reconstruction.ts'
import { seededRandom, shuffled } from './seeded-random.ts'

type Row = { [variable: string]: ChoiceValue | ChoiceValue[] }
type When = { readonly [variable: string]: readonly ChoiceValue[] }

/** Makes the rows that a specification describes: the same seed gives the same rows. */
export function rebuildRows(spec: ReconstructionSpec): Result<readonly JsonObject[], string> {
  const random = seededRandom(spec.seed)
  const rows: Row[] = Array.from({ length: spec.responses }, () => ({}))
  for (const step of spec.steps) {
    const problem = carryOut(step, rows, random)
    if (problem !== null) return refuse(problem)
  }
  return ok(rows)
}

const carryOut = (step: ReconstructionStep, rows: readonly Row[], random: () => number) =>
  step.kind === 'single' ? assign(step, rows, random) : tick(step, rows, random)

function assign(step: SingleStep, rows: readonly Row[], random: () => number): string | null {
  let left = rows
  for (const [index, cell] of step.cells.entries()) {
    const members = left.filter((row) => matches(row, cell.when))
    left = left.filter((row) => !matches(row, cell.when))
    const values = cell.counts.flatMap(({ value, count }) =>
      Array.from({ length: count }, () => ({ value })),
    )
    if (values.length !== members.length)
      return `${step.variable}, cell ${index}: ${values.length} answers for ${members.length} rows`
    shuffled(values, random).forEach(({ value }, position) => {
      const row = members[position]
      if (row !== undefined && value !== null) row[step.variable] = value
    })
  }
  return left.length === 0 ? null : `${step.variable}: ${left.length} rows are in no cell`
}

function tick(step: MultipleStep, rows: readonly Row[], random: () => number): string | null {
  const members = rows.filter((row) => matches(row, step.when))
  for (const { value, count } of step.counts) {
    if (count > members.length)
      return `${step.variable}: ${count} ticks of ${value} for ${members.length} rows`
    for (const row of shuffled(members, random).slice(0, count)) {
      const ticked = row[step.variable]
      row[step.variable] = Array.isArray(ticked) ? [...ticked, value] : [value]
    }
  }
  return null
}

const matches = (row: Row, when: When): boolean =>
  Object.entries(when).every(([variable, values]) => {
    const answer = row[variable]
    return answer !== undefined && !Array.isArray(answer) && values.includes(answer)
  })
