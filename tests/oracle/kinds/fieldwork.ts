import {
  outcomeRates,
  type Recruitment,
  type ResponseRates,
} from '#app/core/fieldwork/outcome-rates.ts'
import { gridPattern } from '#app/core/quality/grid-pattern.ts'
import { largestPercentMatch } from '#app/core/quality/percent-match.ts'
import { paceOf, speedAt } from '#app/core/quality/speed.ts'
import type { CaseData } from '../case-data.ts'
import type { Analysis } from '../manifest.ts'
import { textIn, textsIn } from './arguments.ts'

export function quality(data: CaseData, analysis: Analysis) {
  const columns = textsIn(analysis, 'grid').map((name) => data.column(name))
  const durations = data.column(textIn(analysis, 'duration'))
  const respondents = Array.from({ length: data.rows }, (_, row) =>
    columns.map((column) => {
      const answer = column[row] ?? NaN
      return Number.isNaN(answer) ? null : answer
    }),
  )
  const patterns = respondents.map(gridPattern)
  const pace = paceOf(durations)
  const speeds = Array.from(durations, (duration) =>
    pace === null ? null : speedAt(duration, pace),
  )
  const match = largestPercentMatch(respondents)
  return {
    longstring: patterns.map(({ longstring }) => longstring),
    straightline: patterns.map(({ straightLined }) => straightLined),
    irv: patterns.map(({ variability }) => variability),
    item_nonresponse: patterns.map(({ itemNonResponse }) => itemNonResponse),
    median_duration: pace?.median,
    speed_ratio: speeds.map((speed) => speed?.ratio),
    speeder_third_median: speeds.map((speed) => speed?.underThirdOfMedian),
    log_mad_z: speeds.map((speed) => speed?.logZ),
    speeder_log_mad: speeds.map((speed) => speed?.logOutlier),
    max_percent_match: match.ok ? match.value : match.problem,
  }
}

/** One survey a row of the file. */
export const rates = (data: CaseData) =>
  data.texts('design').map((design, row) => {
    const count = (name: string) => data.column(name)[row] ?? NaN
    const found = outcomeRates(
      {
        screenedOut: count('screened_out'),
        quotaFull: count('quota_full'),
        consentRefused: count('consent_refused'),
        brokeOff: count('breakoff'),
        partial: count('partial'),
        removedForQuality: count('removed_quality'),
        complete: count('complete'),
      },
      recruitmentOf(design, count('invited'), count('known_ineligible')),
    )
    if (!found.ok) return { refused: found.problem }
    const { value } = found
    return {
      design,
      started: value.started,
      eligible_starters: value.eligibleStarters,
      completion_rate: value.completion,
      breakoff_rate: value.breakOff,
      screen_out_rate: value.screenOut,
      quality_removal_rate: value.qualityRemoval,
      usable: value.usable,
      ...(value.recruitment === 'open'
        ? {
            participation_rate_note:
              'not computable: the number of personal invitations is unknown',
          }
        : { participation_rate: value.participation }),
      ...(value.recruitment === 'closedList' ? responseFigures(value.response) : {}),
    }
  })

function recruitmentOf(design: string, invited: number, knownIneligible: number): Recruitment {
  if (Number.isNaN(invited)) return { kind: 'open' }
  return design === 'closed_list'
    ? { kind: 'closedList', invited, knownIneligible }
    : { kind: 'personalInvitations', invited }
}

const responseFigures = ({ unknownEligibility, notEligible, ...named }: ResponseRates) => ({
  unknown_eligibility: unknownEligibility,
  not_eligible: notEligible,
  ...named,
})
