import { centredRanks } from '#app/core/stats/centred-ranks.ts'
import { totalOf } from '#app/core/stats/cells.ts'
import { correlationPValue } from '#app/core/stats/correlation-p-value.ts'
import { concordance } from '#app/core/stats/concordance.ts'
import { fiellerInterval } from '#app/core/stats/fieller-interval.ts'
import { goodmanKruskalGamma } from '#app/core/stats/gamma.ts'
import { margins } from '#app/core/stats/margins.ts'
import { pearsonCorrelation } from '#app/core/stats/pearson.ts'
import { polychoricCorrelation } from '#app/core/stats/polychoric.ts'
import type { Association, ContingencyTable } from '#app/core/stats/association.ts'
import { somersD } from '#app/core/stats/somers-d.ts'
import { spearmanRho } from '#app/core/stats/spearman.ts'
import { kendallTauB } from '#app/core/stats/tau-b.ts'
import { stuartTauC } from '#app/core/stats/tau-c.ts'
import type { WeightedAssociation } from '#app/core/stats/weighted-association.ts'
import { weightedGamma } from '#app/core/stats/weighted-gamma.ts'
import { weightedSomersD } from '#app/core/stats/weighted-somers-d.ts'
import { weightedSpearman } from '#app/core/stats/weighted-spearman.ts'
import { weightedTauB } from '#app/core/stats/weighted-tau-b.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { textIn } from './arguments.ts'
import { substantive } from './domain.ts'
import { baseFigures } from './figures.ts'

const NO_INTERVAL = { lower: null, upper: null }

export function ordinalAssoc(data: CaseData, analysis: Analysis) {
  const [x, y] = [textIn(analysis, 'x'), textIn(analysis, 'y')]
  const { table, rowValues, columnValues } = cross(data, x, y)
  const base = baseFigures(table.cells, () => true)
  const rho = weightedSpearman(table)
  if (rho === null)
    return {
      ...base,
      undefined: true,
      reason: 'fewer than 3 pairs or a variable without variation',
    }
  const counts = rowValues.map((_, row) =>
    columnValues.map((_, column) => {
      const cell = row * columnValues.length + column
      return totalOf(table.cells, (each) => each === cell).people
    }),
  )
  return {
    ...base,
    unweighted: {
      ...unweighted(counts, rowValues, columnValues),
      ...(analysis['polychoric'] === true ? { polychoric_two_step: twoStep(counts) } : {}),
    },
    weighted: {
      spearman: weighted(rho),
      tau_b: weighted(weightedTauB(table)),
      gamma: weighted(weightedGamma(table)),
      somers_d_y_given_x: weighted(weightedSomersD(table)),
    },
  }
}

function unweighted(
  counts: ContingencyTable,
  rowValues: readonly number[],
  columnValues: readonly number[],
) {
  const n = counts.flat().reduce((sum, count) => sum + count, 0)
  const [rho, tauB] = [spearmanRho(counts), kendallTauB(counts)]
  const { concordantPairs, discordantPairs } = concordance(counts)
  return {
    n,
    pearson: pearsonCorrelation(counts, rowValues, columnValues),
    spearman: {
      estimate: rho?.estimate,
      ci_fisher_bonett_wright: rho?.interval ?? NO_INTERVAL,
      p_t: rho === null ? null : spearmanPValue(counts, rho.estimate),
    },
    tau_b: {
      ...withAse(tauB),
      ci_fieller: (tauB === null ? null : fiellerInterval(tauB.estimate, n)) ?? NO_INTERVAL,
    },
    tau_c: stuartTauC(counts),
    gamma: withAse(goodmanKruskalGamma(counts)),
    somers_d_y_given_x: withAse(somersD(counts)),
    concordant: concordantPairs,
    discordant: discordantPairs,
  }
}

/** At ±1 there is no p-value, unless R's rounding leaves a last bit of the correlation's variances. */
function spearmanPValue(counts: ContingencyTable, estimate: number): number | null {
  const { n, rows } = margins(counts)
  if (Math.abs(estimate) < 1) return correlationPValue(estimate, n)
  const squares = centredRanks(rows).reduce(
    (sum, rank, row) => sum + (rows[row] ?? 0) * (rank / 2) ** 2,
    0,
  )
  const variance = squares / (n - 1)
  return Math.sqrt(variance) ** 2 > variance ? 0 : null
}

function twoStep(counts: ContingencyTable) {
  const found = polychoricCorrelation(counts)
  return { rho: found?.estimate, se: found?.standardError, tolerance: 1e-4 }
}

const withAse = (association: Association | null) => ({
  estimate: association?.estimate,
  ase: association?.standardError,
  ci: association?.interval ?? NO_INTERVAL,
})

const weighted = (association: WeightedAssociation | null) => ({
  estimate: association?.estimate,
  se: association?.standardError,
  df: association?.df,
  ci: association?.interval ?? NO_INTERVAL,
})

/** The people with a substantive answer to both, by the values that anybody of the base gave. */
function cross(data: CaseData, x: string, y: string) {
  const [rows, columns] = [substantive(data, x), substantive(data, y)]
  const both = Array.from(
    rows,
    (value, row) =>
      data.design.base[row] === 1 && !Number.isNaN(value) && !Number.isNaN(columns[row]),
  )
  const values = (column: Float64Array) =>
    [...new Set(column.filter((_, row) => both[row]))].toSorted((a, b) => a - b)
  const [rowValues, columnValues] = [values(rows), values(columns)]
  const cellOf = Int32Array.from(rows, (value, row) =>
    both[row] === true
      ? rowValues.indexOf(value) * columnValues.length + columnValues.indexOf(columns[row] ?? NaN)
      : -1,
  )
  const cells = countCells(data.design, cellOf, rowValues.length * columnValues.length)
  return { table: { cells, columns: columnValues.length }, rowValues, columnValues }
}
