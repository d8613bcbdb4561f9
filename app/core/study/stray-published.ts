import { variableIn } from '../codebook/codebook.ts'
import type { Codebook } from '../codebook/variable.ts'
import { variablesIn } from '../expression/expression.ts'
import type { Misfit } from '../problem.ts'
import { askedBehind } from '../tally/derived/asked-behind.ts'
import type { Weighting } from '../tally/designs/weighting.ts'
import type { Study } from './study.ts'

type Declared = Pick<Study, 'derived' | 'published' | 'weighting' | 'sample'>

/** What the lists of a study say of variables that the questionnaire does not have, or not so. */
export function strayPublished(study: Declared, codebook: Codebook): readonly Misfit[] {
  const known = new Set(codebook.flatMap(({ id, question }) => [id, question]))
  const { filters, breaks, weights } = study.published
  return [
    ...filters.flatMap(({ where }, index) =>
      variablesIn(where.expression)
        .filter((name) => !known.has(name))
        .map((name) => unknownVariable(`/published/filters/${index}/where`, name)),
    ),
    ...breaks.flatMap(({ variables }, index) => {
      const at = `/published/breaks/${index}`
      return [
        ...variables.flatMap((name) => breakMisfit(codebook, at, name)),
        ...combinationMisfit(codebook, at, variables),
      ]
    }),
    ...sharedBehind(study, codebook),
    ...weights.flatMap(({ weighting }, index) =>
      weightingMisfits(codebook, `/published/weights/${index}/weighting`, weighting),
    ),
    ...weightingMisfits(codebook, '/weighting', study.weighting),
    ...[study.sample.strata, study.sample.clusters].flatMap((name) =>
      name === null || known.has(name) ? [] : [unknownVariable('/sample', name)],
    ),
  ]
}

const unknownVariable = (pointer: string, name: string): Misfit => ({
  pointer,
  code: 'unknown_variable',
  message: `The questionnaire has no variable ${name}`,
})

/** Columns of a public table must not overlap: what several hold would give single cells away. */
function breakMisfit(codebook: Codebook, pointer: string, name: string): readonly Misfit[] {
  const variable = variableIn(codebook, name)
  if (variable === null) return [unknownVariable(pointer, name)]
  const isChoice = variable.categories.length > 0 && variable.measure !== 'multiple'
  return isChoice
    ? []
    : [{ pointer, code: 'not_a_choice', message: `${name} is not a single choice from a list` }]
}

/** More columns than anybody reads; each of them is counted for every table. */
const MOST_COLUMNS = 400

function combinationMisfit(
  codebook: Codebook,
  pointer: string,
  variables: readonly string[],
): readonly Misfit[] {
  const columns = variables.reduce(
    (product, name) => product * (variableIn(codebook, name)?.categories.length ?? 0),
    1,
  )
  return columns <= MOST_COLUMNS
    ? []
    : [
        {
          pointer,
          code: 'too_many_columns',
          message: `${columns} columns; a break has at most ${MOST_COLUMNS}`,
        },
      ]
}

/** Public tables by a variable and by what is made of it are of the same people. */
function sharedBehind({ derived, published }: Declared, codebook: Codebook): readonly Misfit[] {
  const asked = codebook.filter(({ id }) => !derived.some((made) => made.id === id))
  const taken = new Set<string>()
  return published.breaks.flatMap(({ variables }, index) => {
    const behind = variables.map((name) => askedBehind([name], asked, derived))
    const shared = [...new Set(behind.flat())].find(
      (id) => taken.has(id) || behind.filter((ids) => ids.includes(id)).length > 1,
    )
    for (const id of behind.flat()) taken.add(id)
    return shared === undefined
      ? []
      : [
          {
            pointer: `/published/breaks/${index}`,
            code: 'shared_variable',
            message: `${shared} is behind another published break, or twice in this one`,
          },
        ]
  })
}

function weightingMisfits(
  codebook: Codebook,
  pointer: string,
  weighting: Weighting,
): readonly Misfit[] {
  switch (weighting.kind) {
    case 'none':
      return []
    case 'variable':
      return weightMisfit(codebook, pointer, weighting.variable)
    case 'raking':
      return [
        ...(weighting.base === null ? [] : weightMisfit(codebook, pointer, weighting.base)),
        ...weighting.margins.flatMap(({ variable, targets }, index) => {
          const found = variableIn(codebook, variable)
          const at = `${pointer}/margins/${index}`
          if (found === null) return [unknownVariable(at, variable)]
          return targets
            .filter(({ value }) => !found.categories.some((category) => category.value === value))
            .map(({ value }) => ({
              pointer: at,
              code: 'unknown_value',
              message: `${variable} has no answer ${value}`,
            }))
        }),
      ]
  }
}

function weightMisfit(codebook: Codebook, pointer: string, name: string): readonly Misfit[] {
  const variable = variableIn(codebook, name)
  if (variable === null) return [unknownVariable(pointer, name)]
  return variable.measure === 'scale' && variable.categories.length === 0
    ? []
    : [{ pointer, code: 'not_a_number', message: `${name} is not a number` }]
}
