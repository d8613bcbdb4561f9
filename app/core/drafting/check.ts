import type { Operation } from './operation.ts'
import type { Pointer } from './pointer.ts'

/** Something that the author of a draft should know, and where to look. */
export type Check = {
  readonly code: string
  readonly severity: Severity
  /** Into the draft: `/source/…` or `/study/…`. */
  readonly pointer: Pointer
  readonly message: string
  readonly fix: Fix | null
}

/** An error keeps a draft from being published; a warning is a likely mistake; advice is craft. */
export type Severity = 'error' | 'warning' | 'advice'

/** What mends it at a click, and can be undone like any other change. */
export type Fix = { readonly label: string; readonly operations: readonly Operation[] }

const WEIGHT: { readonly [severity in Severity]: number } = { error: 0, warning: 1, advice: 2 }

/** Errors first, each kind in the order in which it was found. */
export const gravestFirst = (checks: readonly Check[]): readonly Check[] =>
  checks.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity])
