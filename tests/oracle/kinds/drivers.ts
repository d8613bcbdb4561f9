import { driverAnalysis } from '#app/core/stats/drivers.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { textIn, textsIn } from './arguments.ts'

/** R reads the columns as they stand, codes for missing answers included. */
export function drivers(data: CaseData, analysis: Analysis) {
  const found = driverAnalysis(
    data.design,
    data.column(textIn(analysis, 'y')),
    textsIn(analysis, 'x').map((name) => data.column(name)),
  )
  if (!found.ok) return { refused: found.problem }
  const { people, rSquared, intercept, drivers: each } = found.value
  const coefficients = [intercept, ...each.map(({ coefficient }) => coefficient)]
  return {
    n: people,
    r2: rSquared,
    correlation_with_y: each.map(({ correlation }) => correlation),
    beta_standardised: each.map(({ beta }) => beta),
    lmg: each.map(({ lmg }) => lmg),
    lmg_share: each.map(({ lmg }) => lmg / rSquared),
    johnson_relative_weight: each.map(({ relativeWeight }) => relativeWeight),
    johnson_share: each.map(({ relativeWeight }) => relativeWeight / rSquared),
    b: coefficients.map(({ estimate }) => estimate),
    b_se_svy: coefficients.map(({ standardError }) => standardError),
    vif: each.map(({ varianceInflation }) => varianceInflation),
  }
}
