import { z } from 'zod'
import { totalOf } from '#app/core/stats/cells.ts'
import { correlationPValue } from '#app/core/stats/correlation-p-value.ts'
import { concordance } from '#app/core/stats/concordance.ts'
import { fiellerInterval } from '#app/core/stats/fieller-interval.ts'
import { goodmanKruskalGamma } from '#app/core/stats/gamma.ts'
import { effectivePeople, weightingEffect } from '#app/core/stats/kish.ts'
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
import { countCells } from '#app/core/tally/count-cells.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'

const asked = z.object({ x: z.string(), y: z.string(), polychoric: z.boolean().optional() })

const NO_INTERVAL = { lower: null, upper: null }

export function ordinalAssoc(data: CaseData, analysis: Analysis) {
  const { x, y, polychoric } = asked.parse(analysis)
  const { table, rowValues, columnValues } = cross(data, x, y)
  const everybody = totalOf(table.cells, () => true)
  const base = {
    base: everybody.people,
    weighted_base: everybody.weight,
    n_eff_kish: effectivePeople(everybody),
    deff_kish: weightingEffect(everybody),
  }
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
      ...(polychoric === true ? { polychoric_two_step: twoStep(counts) } : {}),
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
      p_t: rho === null ? null : correlationPValue(rho.estimate, n),
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

function substantive(data: CaseData, variable: string): Float64Array {
  const missing = new Set(data.of.vars[variable]?.missing ?? [])
  return data.column(variable).map((value) => (missing.has(value) ? NaN : value))
}
