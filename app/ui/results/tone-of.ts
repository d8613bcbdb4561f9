import type { Tone } from '#app/core/charts/chart.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'

export const toneOf = ({ source }: Pick<PublicResults, 'source'>): Tone =>
  source === 'reconstruction' ? 'rebuilt' : 'live'
