import type { Release } from '../../core/disclosure/release.ts'
import type { Weighed, WeightedShare } from '../../core/disclosure/weigh-release.ts'
import { publicWeighted, type PublicPart } from '../../core/results/public-tables.ts'
import { designTotal } from '../../core/stats/design-total.ts'
import { weightingEffect } from '../../core/stats/kish.ts'
import { breakId, type BreakTable } from '../../core/tally/tables/break-table.ts'
import type { Columns } from '../../core/tally/columns/columns.ts'
import { countBreak } from '../../core/tally/tables/count-break.ts'
import { crosstabSteps } from '../../core/tally/analysis/count-crosstab.ts'
import { designOf } from '../../core/tally/designs/design-of.ts'
import type { Weighting } from '../../core/tally/designs/weighting.ts'
import { tallyProblem } from './tally-problem.server.ts'

/** What the published weights make of the tables that have moved in a release, in steps. */
export function* weighTables(
  columns: Columns,
  part: PublicPart,
  release: Release,
): Generator<void, { readonly [weight: string]: Weighed }> {
  const weighed: { [weight: string]: Weighed } = {}
  for (const { id, weighting } of part.study.published.weights) {
    const moved = publicWeighted(part, weighting)
      .map((variable) => variable.id)
      .filter((variable) => release.tables[variable]?.asOf === release.number)
    weighed[id] = yield* weigh(columns, weighting, moved)
  }
  return weighed
}

function* weigh(
  columns: Columns,
  weighting: Weighting,
  variables: readonly string[],
): Generator<void, Weighed> {
  const design = designOf(columns, { weighting, flagged: 'kept' })
  if (!design.ok) {
    const { errors, code } = tallyProblem(design.problem)
    return { kind: 'refused', code: errors?.[0]?.code ?? code, variables }
  }
  yield
  const { rows, base, weights } = design.value
  const total = designTotal(design.value, null)
  const designEffect = weightingEffect(total)
  // The table would be of fewer people than the one beside it.
  if (total.people !== columns.responses || designEffect === null)
    return { kind: 'refused', code: 'without_weight', variables }
  let [least, most] = [Infinity, 0]
  for (let row = 0; row < rows; row += 1) {
    if (base[row] !== 1) continue
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  const shares: { [variable: string]: readonly WeightedShare[] } = {}
  const groups: { [variable: string]: BreakTable } = {}
  const by = groupsOf(weighting)
  for (const variable of variables) {
    const table = yield* crosstabSteps(columns, {
      kind: 'crosstab',
      rows: variable,
      banner: [],
      letters: { adjustment: 'none', level: 0.05 },
      where: null,
      weighting,
      flagged: 'kept',
    })
    if (!table.ok) continue
    yield
    const broken = by.includes(variable)
      ? null
      : countBreak(columns, { kind: 'break', id: breakId(variable, by), rows: variable, by })
    if (by.length > 0 && broken !== null) groups[variable] = broken
    const { cells } = table.value.total
    shares[variable] = table.value.rowValues.flatMap((value, row) => {
      const share = cells[row]?.columnShare ?? null
      return share === null ? [] : [{ value, share }]
    })
  }
  const spread = ((most - least) * total.people) / total.weight
  return { kind: 'weighted', spread, designEffect, shares, groups }
}

/** Weights that came with responses are known to those alone who sent them. */
const groupsOf = (weighting: Weighting): readonly string[] =>
  weighting.kind === 'raking' ? weighting.margins.map(({ variable }) => variable) : []
