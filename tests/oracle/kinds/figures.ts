import { agrestiCoullInterval } from '#app/core/stats/agresti-coull-interval.ts'
import { arcsineInterval } from '#app/core/stats/arcsine-interval.ts'
import { totalOf, type Cells } from '#app/core/stats/cells.ts'
import { clopperPearsonInterval } from '#app/core/stats/clopper-pearson-interval.ts'
import { criticalT } from '#app/core/stats/critical-t.ts'
import { criticalValue } from '#app/core/stats/critical-value.ts'
import { jeffreysInterval } from '#app/core/stats/jeffreys-interval.ts'
import { effectivePeople, weightingEffect } from '#app/core/stats/kish.ts'
import { kornGraubardInterval } from '#app/core/stats/korn-graubard-interval.ts'
import { logitInterval } from '#app/core/stats/logit-interval.ts'
import { meanInterval } from '#app/core/stats/mean-interval.ts'
import type { RatioMean } from '#app/core/stats/ratio-mean.ts'
import { scoreInterval, type Interval } from '#app/core/stats/score-interval.ts'
import { estimateShare, type Share } from '#app/core/stats/share.ts'
import type { ShareInterval } from '#app/core/stats/share-interval.ts'
import { symmetricInterval } from '#app/core/stats/symmetric-interval.ts'
import { wilsonContinuityInterval } from '#app/core/stats/wilson-continuity-interval.ts'
import { wilsonInterval } from '#app/core/stats/wilson-interval.ts'

type IsIn = (cell: number) => boolean

const orNulls = (interval: Interval | null) => interval ?? { lower: null, upper: null }

const METHODS = {
  wilson: 'wilson',
  weightedWilson: 'svy_wilson',
  kishWilson: 'kish_wilson',
  clopperPearson: 'clopper_pearson',
  kishClopperPearson: 'kish_beta',
  logit: 'xlogit',
  kornGraubard: 'beta',
  target: 'target',
} as const satisfies { readonly [method in ShareInterval['method']]: string }

export function baseFigures(cells: Cells, isIn: IsIn) {
  const total = totalOf(cells, isIn)
  return {
    base: total.people,
    weighted_base: total.weight,
    n_eff_kish: effectivePeople(total),
    deff_kish: weightingEffect(total),
  }
}

export const shareFigures = (cells: Cells, isHit: IsIn, isIn: IsIn) =>
  layOutShare(estimateShare(cells, isHit, isIn))

function layOutShare(share: Share) {
  const { count, base, interval } = share
  const unweighted = base === 0 ? null : count / base
  const error = unweighted === null ? null : Math.sqrt((unweighted * (1 - unweighted)) / base)
  return {
    count,
    base,
    weighted_count: share.weightedCount,
    weighted_base: share.weightedBase,
    p_unweighted: unweighted,
    se_srs: error,
    p: share.share,
    se: share.standardError,
    df: base < 2 ? null : share.df,
    n_eff_kish: share.effective,
    n_eff_svy: share.effectiveByDesign,
    deff_svy: share.designEffect,
    ci_srs: {
      wald: orNulls(symmetricInterval(unweighted, error, criticalValue(0.95))),
      wilson: orNulls(wilsonInterval(count, base)),
      wilson_cc: orNulls(wilsonContinuityInterval(count, base)),
      clopper_pearson: orNulls(clopperPearsonInterval(count, base)),
      agresti_coull: orNulls(agrestiCoullInterval(count, base)),
      jeffreys: orNulls(jeffreysInterval(count, base)),
    },
    ci_svy: designIntervals(share),
    recommended: {
      method: interval === null ? null : METHODS[interval.method],
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
    },
  }
}

function designIntervals(share: Share) {
  const { share: p, effective, effectiveByDesign: people, df } = share
  const t = criticalT(0.95, df)
  const logit = orNulls(logitInterval(share))
  return {
    mean_t: orNulls(people === null ? null : meanInterval(share.estimate)),
    xlogit: logit,
    logit,
    beta: orNulls(kornGraubardInterval(share)),
    asin: orNulls(arcsineInterval(share)),
    wilson: orNulls(
      p === null || people === null || t === null ? null : scoreInterval(p * people, people, t),
    ),
    kish_wilson: orNulls(
      p === null || effective === null
        ? null
        : scoreInterval(p * effective, effective, criticalValue(0.95)),
    ),
    kish_beta: orNulls(
      p === null || effective === null ? null : clopperPearsonInterval(p * effective, effective),
    ),
  }
}

/** `scale` is 100 where R gives points. */
export function meanFigures(mean: RatioMean, scale = 1) {
  const interval = meanInterval(mean)
  const scaled = (figure: number | null | undefined) => (figure == null ? null : scale * figure)
  return {
    mean: scaled(mean.mean),
    se: scaled(mean.standardError),
    df: mean.people < 2 ? null : mean.df,
    ci_t: { lower: scaled(interval?.lower), upper: scaled(interval?.upper) },
  }
}
