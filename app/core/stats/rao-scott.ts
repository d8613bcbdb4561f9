import { degreesOfFreedom, type Cells } from './cells.ts'
import { chiSquarePValue } from './chi-square-p-value.ts'
import { covarianceMatrix, type Matrix } from './covariance-matrix.ts'
import { cramersV } from './cramers-v.ts'
import { crossedShares, type CrossedShares, type TableShape } from './crossed-shares.ts'
import { fPValue } from './f-p-value.ts'
import { solve } from './solve.ts'

export type RaoScottTest = {
  /** Pearson's X² of the weighted shares, times the number of people. */
  readonly statistic: number
  /** Second-order corrected. */
  readonly f: number
  readonly df: number
  readonly denominatorDf: number
  readonly p: number | null
  /** Of the matrix of generalised design effects, and of its square. */
  readonly trace: number
  readonly traceOfSquare: number
  readonly meanDesignEffect: number
  /** X² by the mean design effect. */
  readonly firstOrder: {
    readonly statistic: number
    readonly df: number
    readonly p: number | null
  }
  /** Of the weighted shares. */
  readonly cramersV: number | null
}

/**
 * Rao and Scott's test of independence in a weighted, stratified or clustered table. With p the
 * weighted shares, D = diag(p), V their linearised covariances and C the interaction contrasts,
 * Δ = (C'D⁻¹C/n)⁻¹(C'D⁻¹V D⁻¹C); F = X²/tr Δ on d = (tr Δ)²/tr Δ² and d·ν degrees of freedom, ν
 * sampling units less strata. Rao and Scott, Annals of Statistics 12 (1984), 46–60; Thomas and Rao,
 * in Analysis of Complex Surveys (1990), chapter 4; R's svychisq.
 *
 * Cells lie as `shape` says; empty rows and columns are left out. Null where fewer than two of either
 * remain, or where a stratum has a single unit.
 *
 * @example
 * raoScottTest({ size: 4, strata: [] }, { rows: 2, columns: 2 }) // null
 */
export function raoScottTest(cells: Cells, shape: TableShape): RaoScottTest | null {
  const table = crossedShares(cells, shape)
  const { n, rows, columns } = table
  if (rows < 2 || columns < 2) return null
  const contrasts = interactionContrasts(table)
  const variances = covarianceMatrix(cells, contrastInfluences(cells.size, table, contrasts))
  if (variances === null) return null
  const effects = solve(multinomialVariances(table, contrasts), variances)
  if (effects === null) return null
  const trace = effects.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  const traceOfSquare = effects.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + value * (effects[j]?.[i] ?? 0), 0),
    0,
  )
  if (!(trace > ROUNDING)) return null
  const isIn = (cell: number) => cell < shape.rows * shape.columns
  const statistic = weightedChiSquare(table)
  const f = statistic / trace
  const df = trace ** 2 / traceOfSquare
  const denominatorDf = df * degreesOfFreedom(cells, isIn)
  const meanDesignEffect = trace / contrasts.length
  return {
    statistic,
    f,
    df,
    denominatorDf,
    p: fPValue(f, df, denominatorDf),
    trace,
    traceOfSquare,
    meanDesignEffect,
    firstOrder: {
      statistic: statistic / meanDesignEffect,
      df: contrasts.length,
      p: chiSquarePValue(statistic / meanDesignEffect, contrasts.length),
    },
    cramersV: cramersV(statistic, { rows, columns, n }),
  }
}

/** Where calibrated or clustered shares don't vary, what is left of design effects is rounding. */
const ROUNDING = 1e-9

function weightedChiSquare({ n, columns, shares, rowShares, columnShares }: CrossedShares): number {
  const sum = shares.reduce((total, share, place) => {
    const under =
      (rowShares[Math.floor(place / columns)] ?? 0) * (columnShares[place % columns] ?? 0)
    return total + (share - under) ** 2 / under
  }, 0)
  return n * sum
}

/** Each cell but those of the last row and column, against the last of its row and column. */
function interactionContrasts({ rows, columns }: CrossedShares): readonly Float64Array[] {
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, contrast) => {
    const row = Math.floor(contrast / (columns - 1))
    const column = contrast % (columns - 1)
    const signs = new Float64Array(rows * columns)
    signs[row * columns + column] = 1
    signs[row * columns + columns - 1] = -1
    signs[(rows - 1) * columns + column] = -1
    signs[rows * columns - 1] = 1
    return signs
  })
}

/** Of each contrast of shares by themselves, D⁻¹C: what a person in each cell adds to it. */
function contrastInfluences(
  size: number,
  { shares, weight, cells }: CrossedShares,
  contrasts: readonly Float64Array[],
): readonly Float64Array[] {
  return contrasts.map((signs) => {
    const mean = signs.reduce(
      (sum, sign, place) => ((shares[place] ?? 0) > 0 ? sum + sign : sum),
      0,
    )
    const influence = new Float64Array(size)
    cells.forEach((cell, place) => {
      const share = shares[place] ?? 0
      influence[cell] = ((share > 0 ? (signs[place] ?? 0) / share : 0) - mean) / weight
    })
    return influence
  })
}

function multinomialVariances(
  { n, shares }: CrossedShares,
  contrasts: readonly Float64Array[],
): Matrix {
  return contrasts.map((left) =>
    Float64Array.from(contrasts, (right) =>
      shares.reduce(
        (sum, share, place) =>
          share > 0 ? sum + ((left[place] ?? 0) * (right[place] ?? 0)) / share / n : sum,
        0,
      ),
    ),
  )
}
