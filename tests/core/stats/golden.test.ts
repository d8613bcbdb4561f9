import { expect, test } from 'vitest'
import { concordance } from '#app/core/stats/concordance.ts'
import { addObservation, NO_OBSERVATIONS, standardDeviation } from '#app/core/stats/moments.ts'
import { ordinalAssociation } from '#app/core/stats/ordinal-association.ts'
import { wilsonInterval } from '#app/core/stats/wilson-interval.ts'
import associations from '#tests/golden/ordinal-association.json' with { type: 'json' }
import moments from '#tests/golden/moments.json' with { type: 'json' }
import wilsonIntervals from '#tests/golden/wilson-intervals.json' with { type: 'json' }
import { nearly } from './nearly.ts'

test.each(wilsonIntervals)('Wilson intervals: $case', ({ base, categories }) => {
  for (const { count, interval } of categories) {
    expect(wilsonInterval(count, base)).toEqual(nearly(interval))
  }
})

test.each(associations)('ordinal association: $case', ({ counts, pairs, ...expected }) => {
  const { gamma, tauB, spearman } = ordinalAssociation(counts)
  expect(gamma).toEqual(nearly(expected.gamma))
  expect(tauB).toEqual(nearly(expected.tauB))
  expect(spearman).toEqual(
    expected.spearman?.standardError === null
      ? nearly({ ...expected.spearman, standardError: spearman?.standardError })
      : nearly(expected.spearman),
  )
  if (pairs !== null) {
    const { concordantPairs: concordant, discordantPairs: discordant } = concordance(counts)
    expect({ concordant, discordant }).toEqual(pairs)
  }
})

test.each(moments)('mean and standard deviation: $case', (expected) => {
  const observations = expected.values.flatMap((value, index) =>
    Array.from({ length: expected.counts[index] ?? 0 }, () => value),
  )
  const actual = observations.reduce(addObservation, NO_OBSERVATIONS)
  expect(actual.n === 0 ? null : actual.mean).toEqual(nearly(expected.mean))
  expect(standardDeviation(actual)).toEqual(nearly(expected.standardDeviation))
})
