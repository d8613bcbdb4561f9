import type { QualityFlag } from '#app/core/quality/quality-flags.ts'
import type { IntervalMethod } from '#app/core/stats/share-interval.ts'
import type { Adjustment, IndependenceTest, MeansTest } from '#app/core/tally/analysis/crosstab.ts'
import type { StandardErrors } from '#app/core/tally/designs/weighting.ts'

export const ADJUSTMENT_WORDS: Readonly<Record<Adjustment, string>> = {
  benjaminiHochberg: 'Benjamini–Hochberg',
  holm: 'Holm',
  bonferroni: 'Bonferroni',
  none: 'Not adjusted',
}

export const INTERVAL_WORDS: Readonly<Record<IntervalMethod, string>> = {
  wilson: 'Wilson',
  clopperPearson: 'Clopper–Pearson, exact: only where all count alike',
  logit: 'Logit',
  kornGraubard: 'Korn–Graubard, on the safe side',
}

export const TEST_WORDS: Readonly<Record<IndependenceTest, string>> = {
  chiSquare: 'Chi-square: only where all count alike',
  raoScott: 'Rao–Scott',
  wald: 'Wald, adjusted',
}

export const MEANS_WORDS: Readonly<Record<MeansTest, string>> = {
  linearised: 't-test with linearised errors',
  welch: 'Welch: only where all count alike',
}

export const ERRORS_WORDS: Readonly<Record<StandardErrors, string>> = {
  asGiven: 'Weights as given, on the safe side',
  calibrated: 'Calibrated: without what the targets explain',
}

/** Each with what it means; none of them proves that somebody was careless. */
export const FLAG_WORDS: Readonly<
  Record<QualityFlag, { readonly name: string; readonly means: string }>
> = {
  speeding: { name: 'Very fast', means: 'less than a second for each question answered' },
  straightLining: {
    name: 'Straight line',
    means: 'the same answer in every row of a grid with four rows or more',
  },
  itemNonResponse: { name: 'Mostly blank', means: 'fewer than half of the questions answered' },
  duplicate: {
    name: 'Same as another',
    means: 'six or more answers that were all given before, word for word',
  },
  attentionCheck: {
    name: 'Attention check missed',
    means: 'another answer than the one that the question asks for',
  },
  unknownKeys: {
    name: 'Unknown fields',
    means: 'answers to questions that the survey does not have, so a program may have sent them',
  },
  honeypot: {
    name: 'Hidden field filled',
    means: 'words in a field that people don’t see, so a program may have sent them',
  },
}

export const WEIGHTING_WORDS: { readonly [kind: string]: string } = {
  variable: 'by a number that came with each response',
  raking: 'by raking to targets',
}

/** Columns of a time, as the address writes them. */
export const PERIODS = [
  { id: '@day', label: 'Day received' },
  { id: '@week', label: 'Week received' },
  { id: '@month', label: 'Month received' },
] as const
