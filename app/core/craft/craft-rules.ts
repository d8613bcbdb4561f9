import type { Check } from '../drafting/check.ts'
import { absoluteWording } from './absolute-wording.ts'
import type { CraftRule, Questionnaire } from './craft-rule.ts'
import { doubleBarrelled } from './double-barrelled.ts'
import { emptyPage } from './empty-page.ts'
import { hardReading } from './hard-reading.ts'
import { leadingWording } from './leading-wording.ts'
import { longSurvey } from './long-survey.ts'
import { missingAlternative } from './missing-alternative.ts'
import { missingPurpose } from './missing-purpose.ts'
import { missingTitle } from './missing-title.ts'
import { neverVisible } from './never-visible.ts'
import { noWayToRefuse } from './no-way-to-refuse.ts'
import { overlongWording } from './overlong-wording.ts'
import { repeatedLabel } from './repeated-label.ts'
import { staleTranslation } from './stale-translation.ts'
import { timeLimit } from './time-limit.ts'
import { unannouncedPersonalData } from './unannounced-personal-data.ts'
import { unbalancedScale } from './unbalanced-scale.ts'
import { unfillableQuota } from './unfillable-quota.ts'
import { vagueLink } from './vague-link.ts'
import { valueNotOffered } from './value-not-offered.ts'
import { wideMatrix } from './wide-matrix.ts'

const RULES: readonly CraftRule[] = [
  emptyPage,
  neverVisible,
  valueNotOffered,
  unfillableQuota,
  missingTitle,
  repeatedLabel,
  missingAlternative,
  staleTranslation,
  unannouncedPersonalData,
  doubleBarrelled,
  overlongWording,
  leadingWording,
  absoluteWording,
  hardReading,
  unbalancedScale,
  noWayToRefuse,
  wideMatrix,
  missingPurpose,
  vagueLink,
  timeLimit,
  longSurvey,
]

export function craftChecks(questionnaire: Questionnaire): readonly Check[] {
  const found = RULES.flatMap((rule) => rule(questionnaire))
  const explained = new Set(
    found.filter(({ code }) => code === 'value_not_offered').map(({ pointer }) => pointer),
  )
  // That nobody sees it follows from what was said of the same rule, and is mended with it.
  return found.filter(({ code, pointer }) => code !== 'never_visible' || !explained.has(pointer))
}
