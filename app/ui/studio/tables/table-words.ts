import type { QualityFlag } from '#app/core/quality/quality-flags.ts'
import type { Adjustment } from '#app/core/tally/analysis/crosstab.ts'

export const ADJUSTMENT_WORDS: Readonly<Record<Adjustment, string>> = {
  benjaminiHochberg: 'Benjamini–Hochberg',
  holm: 'Holm',
  bonferroni: 'Bonferroni',
  none: 'Not adjusted',
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
