import { z } from 'zod'
import type { Design } from '#app/core/stats/design.ts'
import { rake } from '#app/core/stats/rake.ts'
import { rakedGroups } from '#app/core/stats/raking-groups.ts'
import type { Raked, RakingMargin } from '#app/core/stats/raking.ts'
import { ratioMean } from '#app/core/stats/ratio-mean.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { numbersIn } from './arguments.ts'
import { domainOf, keysAt } from './domain.ts'
import { meanFigures, shareFigures } from './figures.ts'

const asked = z.object({
  base: z.string().nullish(),
  outcome: z.string().default(''),
  margins: z.record(z.string(), z.looseObject({})),
})

export function raking(data: CaseData, analysis: Analysis) {
  const { outcome } = asked.parse(analysis)
  const { raked, margins } = rakeAsAsked(data, analysis)
  if (!raked.ok) return { refused: raked.problem }
  const { weights, iterations, largestError, people, effective, designEffect, least, most } =
    raked.value
  return {
    iterations,
    max_margin_error: largestError,
    converged: true,
    n: people,
    n_eff_kish: effective,
    deff_kish: designEffect,
    min_weight: least,
    max_weight: most,
    ratio: most / least,
    weights: [...weights],
    ...estimates(data, { outcome, box: numbersIn(analysis, 'box') }, raked.value, margins),
  }
}

/** R only says that these must be refused, and why in words of its own. */
export function refusedRaking(data: CaseData, analysis: Analysis) {
  const { raked } = rakeAsAsked(data, analysis)
  return { must_error: !raked.ok, reason: analysis['note'] }
}

function rakeAsAsked(data: CaseData, analysis: Analysis) {
  const { base, margins: named } = asked.parse(analysis)
  const margins = Object.entries(named).map(([variable, margin]): RakingMargin => {
    const levels = numbersIn({ ...analysis, ...margin }, 'levels')
    return {
      codes: data.column(variable).map((value) => levels.indexOf(value)),
      targets: numbersIn({ ...analysis, ...margin }, 'share'),
    }
  })
  const [low, high] = numbersIn(analysis, 'bounds')
  const bounds = low === undefined || high === undefined ? null : { low, high }
  const weights = base == null ? null : data.column(base)
  return { raked: rake({ ...data.design, weights }, margins, bounds), margins }
}

function estimates(
  data: CaseData,
  { outcome, box }: { readonly outcome: string; readonly box: readonly number[] },
  { weights }: Raked,
  margins: readonly RakingMargin[],
) {
  const answers = data.column(outcome)
  const design: Design = { ...data.design, weights }
  const { cells, keys, isIn } = domainOf({ ...data, design }, (row) => [answers[row] ?? NaN])
  const scores = keysAt(keys, 0)
  const inBox = scores.map((score) => (box.includes(score) ? 1 : 0))
  const groups = rakedGroups(design, margins)
  if (!groups.ok) return { refused: groups.problem }
  const calibrated = domainOf(
    { ...data, design: { ...design, calibration: groups.value } },
    (row) => [answers[row] ?? NaN],
  )
  const mean = ratioMean(calibrated.cells, scores, calibrated.isIn)
  const share = ratioMean(calibrated.cells, inBox, calibrated.isIn)
  const errors = { se_mean: mean.standardError, se_p: share.standardError }
  return {
    weights_only: {
      mean: meanFigures(ratioMean(cells, scores, isIn)),
      box: shareFigures(cells, (cell) => inBox[cell] === 1, isIn),
    },
    survey_rake: { mean: mean.mean, p: share.mean, ...errors },
    residual_formula: errors,
  }
}
