import type { Variable } from '../codebook/variable.ts'
import { textIn } from '../definition/localized-text.ts'
import type { ReleasedWeighting } from '../disclosure/weigh-release.ts'
import { DISCLOSURE } from '../disclosure/rules.ts'
import { presentVariable } from './present-variable.ts'
import type { PresentedVariable } from './public-results.ts'

/** A weighted table as it was released, or why there is none or only an older one. */
export function presentWeighted(
  variable: Variable,
  question: string,
  released: ReleasedWeighting | null,
  locale: string,
): PresentedVariable {
  const table = released?.tables[variable.id]
  const reason = released?.waits[variable.id]
  const waits = reason === undefined ? {} : { waits: reason }
  const nothing = presentVariable(variable, question, null, 'shown', locale)
  if (table === undefined) return { ...nothing, ...waits }
  const { asOf, base, effective, shares } = table
  return {
    ...nothing,
    ...waits,
    hidden: null,
    asOf,
    base,
    smallBase: base.substantive < DISCLOSURE.ordinaryBase,
    values: variable.categories.map(({ value, label, role }) => {
      const share = shares.find((one) => one.value === value)
      return {
        value,
        label: textIn(label, locale),
        role,
        count: null,
        percent: share?.percent ?? null,
        ci: share?.interval ?? null,
      }
    }),
    weighted: { base: base.substantive, effective, designEffect: null },
  }
}
