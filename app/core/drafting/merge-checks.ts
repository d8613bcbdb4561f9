import type { Check } from './check.ts'
import { isWithin } from './pointer.ts'

/** What the linter's rules are called where we look for the same. */
const SAME: { readonly [lint: string]: readonly string[] } = {
  'expression/syntax': ['expression_syntax', 'expression_too_long'],
  'reference/unknown': ['expression_unknown_name'],
  'reference/self': ['expression_circle'],
  'cycle/calculated-value': ['expression_circle'],
  'name/duplicate': ['name_duplicate'],
  'name/reserved': ['name_reserved'],
  'property/required': ['name_missing', 'expression_unknown_name'],
  'property/unknown': ['property_unsupported', 'property_ignored'],
  'element/unknown-type': ['type_unsupported'],
  'element/never-visible': ['never_visible', 'value_not_offered'],
  'expression/unknown-function': ['expression_unsupported'],
  'expression/unknown-choice': ['value_not_offered'],
  'expression/contradiction': ['never_visible'],
  'choices/duplicate': ['choice_duplicate', 'label_repeated'],
  'value/not-a-choice': ['default_refused'],
  'page/empty': ['page_empty'],
}

/** Ours, and of the linter's what we have not said; a fix that only it knows goes to ours. */
export function mergeChecks(ours: readonly Check[], lint: readonly Check[]): readonly Check[] {
  const merged = [...ours]
  for (const check of lint) {
    const at = merged.findIndex(
      ({ code, pointer }) =>
        (SAME[check.code] ?? []).includes(code) &&
        (isWithin(pointer, check.pointer) || isWithin(check.pointer, pointer)),
    )
    const same = merged[at]
    if (same === undefined) merged.push(check)
    else if (same.fix === null) merged[at] = { ...same, fix: check.fix }
  }
  return merged
}
