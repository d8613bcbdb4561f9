import { momentsOf } from '#app/core/stats/cell-moments.ts'
import { totalOf, type Cells } from '#app/core/stats/cells.ts'
import { distributionOf } from '#app/core/stats/distribution.ts'
import { standardDeviation } from '#app/core/stats/moments.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { frequencyDeviation, weightedDeviation } from '#app/core/stats/weighted-deviation.ts'
import { weightedQuantile } from '#app/core/stats/weighted-quantile.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { boxesIn, netIn, numbersIn, textIn } from './arguments.ts'
import { domainOf, keysAt, levelsOf, substantive } from './domain.ts'
import { baseFigures, meanFigures, shareFigures } from './figures.ts'
import type { Kind } from './kind.ts'

function answersTo(data: CaseData, analysis: Analysis, kept: readonly number[] = []) {
  const answers = substantive(data, textIn(analysis, 'var'), kept)
  const { cells, keys, isIn } = domainOf(data, (row) => [answers[row] ?? NaN])
  return { cells, isIn, values: keysAt(keys, 0) }
}

const everybody = (cells: Cells) => totalOf(cells, () => true).people

export const frequency: Kind = (data, analysis) => {
  const kept = numbersIn(analysis, 'include_missing_codes')
  const { cells, isIn, values } = answersTo(data, analysis, kept)
  const base = baseFigures(cells, isIn)
  return {
    ...base,
    excluded: everybody(cells) - base.base,
    levels: [...levelsOf(data, textIn(analysis, 'var')), ...kept].map((level) => ({
      value: level,
      ...shareFigures(cells, (cell) => values[cell] === level, isIn),
    })),
  }
}

export const boxes: Kind = (data, analysis) => {
  const { cells, isIn, values } = answersTo(data, analysis)
  const inBox = (box: readonly number[]) => (cell: number) => box.includes(values[cell] ?? NaN)
  const net = netIn(analysis)
  const scores = (plus: readonly number[], minus: readonly number[]) =>
    values.map((value) => Number(plus.includes(value)) - Number(minus.includes(value)))
  return {
    ...baseFigures(cells, isIn),
    boxes: Object.fromEntries(
      Object.entries(boxesIn(analysis)).map(([name, box]) => [
        name,
        shareFigures(cells, inBox(box), isIn),
      ]),
    ),
    ...(net === null
      ? {}
      : { net: meanFigures(ratioMean(cells, scores(net.plus, net.minus), isIn)) }),
  }
}

export const mean: Kind = (data, analysis) => {
  const { cells, isIn, values } = answersTo(data, analysis)
  const moments = momentsOf(cells, values, isIn)
  const given = distributionOf(cells, values, isIn)
  const median = weightedQuantile(given, 0.5)
  const unweighted = { values: given.values, weights: given.people }
  return {
    ...baseFigures(cells, isIn),
    ...meanFigures(ratioMean(cells, values, isIn)),
    mean_unweighted: moments.n === 0 ? null : moments.mean,
    sd_unweighted: standardDeviation(moments),
    median_unweighted: weightedQuantile(unweighted, 0.5)?.middle ?? null,
    sd_weighted_svy: weightedDeviation(cells, values, isIn),
    sd_weighted_freq: frequencyDeviation(cells, values, isIn),
    median_weighted_lower: median?.lower ?? null,
    median_weighted_mid: median?.middle ?? null,
    min: given.values.at(0) ?? null,
    max: given.values.at(-1) ?? null,
  }
}

export const npsScore = (value: number): number => (value >= 9 ? 1 : value <= 6 ? -1 : 0)

export const nps: Kind = (data, analysis) => {
  const { cells, isIn, values } = answersTo(data, analysis)
  const scores = values.map(npsScore)
  const share = (score: number) => shareFigures(cells, (cell) => scores[cell] === score, isIn)
  const { mean: points, ...figures } = meanFigures(ratioMean(cells, scores, isIn), 100)
  return {
    ...baseFigures(cells, isIn),
    promoters: share(1),
    passives: share(0),
    detractors: share(-1),
    nps: points,
    ...figures,
  }
}

export const bases: Kind = (data, analysis) => {
  const raw = data.column(textIn(analysis, 'var'))
  const { cells, keys } = domainOf(data, (row) => {
    const value = raw[row] ?? NaN
    return Number.isNaN(value) ? [0, 1] : [value, 0]
  })
  const [values, blank] = [keysAt(keys, 0), keysAt(keys, 1)]
  const [unasked, unknown, refused] = ['not_asked', 'dk', 'refused'].map((name) => {
    const codes = numbersIn(analysis, name)
    return (cell: number) => blank[cell] === 0 && codes.includes(values[cell] ?? NaN)
  }) as [(cell: number) => boolean, (cell: number) => boolean, (cell: number) => boolean]
  const isBlank = (cell: number) => blank[cell] === 1
  const base = (isIn: (cell: number) => boolean) => {
    const { people, weight } = totalOf(cells, isIn)
    return { n: people, weighted: weight }
  }
  return {
    total: base(() => true),
    asked: base((cell) => !unasked(cell)),
    not_asked: base(unasked),
    blank: base(isBlank),
    dont_know: base(unknown),
    refused: base(refused),
    substantive: base(
      (cell) => !isBlank(cell) && !unasked(cell) && !unknown(cell) && !refused(cell),
    ),
  }
}
