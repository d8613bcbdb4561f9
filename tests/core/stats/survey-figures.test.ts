import { describe, expect, test } from 'vitest'
import { adjustedWaldTest } from '#app/core/stats/adjusted-wald.ts'
import { arcsineInterval } from '#app/core/stats/arcsine-interval.ts'
import type { Design, Sampling } from '#app/core/stats/design.ts'
import { differenceOf } from '#app/core/stats/difference.ts'
import { distributionOf } from '#app/core/stats/distribution.ts'
import { kornGraubardInterval } from '#app/core/stats/korn-graubard-interval.ts'
import { logitInterval } from '#app/core/stats/logit-interval.ts'
import { meanInterval } from '#app/core/stats/mean-interval.ts'
import { raoScottTest } from '#app/core/stats/rao-scott.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import { ratioOf } from '#app/core/stats/ratio.ts'
import { estimateShare } from '#app/core/stats/share.ts'
import { weightedDeviation } from '#app/core/stats/weighted-deviation.ts'
import { weightedQuantile } from '#app/core/stats/weighted-quantile.ts'
import { countCells } from '#app/core/tally/designs/count-cells.ts'
import { domainOf, keysAt } from '#tests/oracle/kinds/domain.ts'
import golden from '#tests/golden/survey-figures.json' with { type: 'json' }
import { nearly } from './nearly.ts'

const { people, designs } = golden
const rows = people.answer.length

const sampling = {
  people: { kind: 'people' },
  weighted: { kind: 'people' },
  strata: {
    kind: 'strata',
    stratum: Int32Array.from(people.stratum, (stratum) => stratum - 1),
    strata: 3,
  },
  clusters: {
    kind: 'clusters',
    unit: Int32Array.from(people.unit),
    stratumOf: Int32Array.from({ length: 400 }, (_, unit) => Math.floor(unit / 100) - 1),
    strata: 3,
  },
} as const satisfies { readonly [design: string]: Sampling }

type DesignName = keyof typeof sampling

function designNamed(name: DesignName): Design {
  const weights = name === 'people' ? null : Float64Array.from(people.weight)
  const base = Uint8Array.from(people.weight, (weight) => (weights === null || weight > 0 ? 1 : 0))
  return { rows, base, weights, sampling: sampling[name] }
}

const answerAt = (row: number) => {
  const answer = people.answer[row] ?? NaN
  return answer === 9 ? NaN : answer
}

describe.each(Object.keys(sampling) as DesignName[])('what R says of %s', (name) => {
  const expected = designs[name]
  const data = { rows, design: designNamed(name) }
  const answered = domainOf(data, (row) => [answerAt(row)])
  const answers = keysAt(answered.keys, 0)
  const high = estimateShare(answered.cells, (cell) => (answers[cell] ?? 0) >= 3, answered.isIn)

  test('is what a share comes to', () => {
    expect(high).toMatchObject(nearly(expected.share) as object)
  })

  test('is what each interval of a share comes to', () => {
    const { method, ...recommended } = high.interval ?? { method: null }
    expect(method).toBe(name === 'people' ? 'wilson' : 'weightedWilson')
    expect({
      ...(name === 'people' ? expected.intervals : { ...expected.intervals, wilson: recommended }),
      mean: meanInterval(high.estimate),
      logit: logitInterval(high),
      kornGraubard: kornGraubardInterval(high),
      arcsine: arcsineInterval(high),
    }).toEqual(nearly(expected.intervals))
  })

  test('is what a mean, its interval and its spread come to', () => {
    const mean = ratioMean(answered.cells, answers, answered.isIn)
    expect({ ...mean, interval: meanInterval(mean) }).toMatchObject(nearly(expected.mean) as object)
    const every = domainOf(data, (row) => [people.minutes[row] ?? NaN])
    const minutes = keysAt(every.keys, 0)
    expect({
      ...ratioMean(every.cells, minutes, every.isIn),
      standardDeviation: weightedDeviation(every.cells, minutes, every.isIn),
    }).toMatchObject(nearly(expected.minutes) as object)
  })

  test('is what quartiles come to', () => {
    const given = distributionOf(answered.cells, answers, answered.isIn)
    const quartiles = [0.25, 0.5, 0.75].map((share) => weightedQuantile(given, share))
    expect(quartiles.map((quartile) => quartile?.lower)).toEqual(expected.quantiles.lower)
    expect(quartiles.map((quartile) => quartile?.middle)).toEqual(expected.quantiles.middle)
  })

  test('is what the difference of two columns with people in common comes to', () => {
    const { cells, keys } = domainOf(data, (row) => [
      answerAt(row),
      people.first[row] ?? NaN,
      people.second[row] ?? NaN,
    ])
    const isHit = (cell: number) => (keys[cell]?.[0] ?? 0) >= 3
    const [first, second] = [1, 2].map((item) =>
      estimateShare(cells, isHit, (cell) => keys[cell]?.[item] === 1),
    )
    if (first === undefined || second === undefined) throw new Error('two columns')
    const tested = differenceOf(cells, first.estimate, second.estimate, 1)
    expect(tested).toMatchObject(nearly(expected.overlap) as object)
  })

  test('is what a share of all ticks comes to', () => {
    const { cells, keys } = domainOf(data, (row) => [
      people.first[row] ?? NaN,
      people.second[row] ?? NaN,
      people.third[row] ?? NaN,
    ])
    const ticked = Float64Array.from(keys, ([a, b, c]) => a + b + c)
    const responses = ratioOf(cells, keysAt(keys, 1), ticked)
    expect(responses).toMatchObject(nearly(expected.responses) as object)
  })

  test('is what the tests of independence come to', () => {
    const codes = Int32Array.from({ length: rows }, (_, row) => {
      const answer = answerAt(row)
      return Number.isNaN(answer) ? -1 : (answer - 1) * 3 + (people.group[row] ?? NaN) - 1
    })
    const cells = countCells(data.design, codes, 12)
    const { firstOrderP, ...raoScott } = expected.raoScott
    const tested = raoScottTest(cells, { rows: 4, columns: 3 })
    expect(tested).toMatchObject(nearly(raoScott) as object)
    expect(tested?.firstOrder.p).toEqual(nearly(firstOrderP))
    const wald = adjustedWaldTest(cells, { rows: 4, columns: 3 })
    expect(wald).toMatchObject(nearly(expected.adjustedWald) as object)
  })
})
