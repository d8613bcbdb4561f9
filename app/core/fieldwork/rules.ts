import type { LocalizedText } from '../definition/localized-text.ts'
import type { Expression } from '../expression/expression.ts'

/** When a collector lets people in, how many of whom, and where they go afterwards. */
export type CollectorRules = {
  readonly opensAt: number | null
  readonly closesAt: number | null
  /** How long after closing those who had started may still send. */
  readonly graceMs: number
  readonly pause: Pause
  /** Responses at most; null takes all. */
  readonly maximum: number | null
  readonly quotas: readonly Quota[]
  /** The researcher's own words on pages that end. */
  readonly texts: EndTexts
  readonly redirects: Redirects
  /** Of an embed: the sites whose pages may frame the survey, each as a browser writes its origin. */
  readonly origins: readonly string[]
}

export type Pause =
  | { readonly state: 'running' }
  /** Null: in our own words. */
  | { readonly state: 'paused'; readonly message: LocalizedText | null }

/** At most `limit` responses for which `where` holds. A cell of a crossed quota is one of these. */
export type Quota = {
  readonly name: string
  readonly where: Expression
  /** Value names that the expression reads. */
  readonly reads: readonly string[]
  readonly limit: number
}

export type EndTexts = { readonly [end in End]: LocalizedText | null }

/** Why somebody is not taken, where the researcher may want to say it. */
export type End = 'notYet' | 'closed' | 'quotaFull' | 'full' | 'invitationUsed'

/** Ways back to a panel: https addresses with `{id}` in the place of the member. */
export type Redirects = {
  readonly complete: string | null
  readonly screenedOut: string | null
  readonly quotaFull: string | null
  /** The parameter of the address in which the panel names its member. */
  readonly parameter: string
  /** At once, or by a button beneath the page's words. */
  readonly leave: 'atOnce' | 'byButton'
}

const DEFAULT_GRACE_MS = 24 * 60 * 60 * 1000

export const NO_RULES: CollectorRules = {
  opensAt: null,
  closesAt: null,
  graceMs: DEFAULT_GRACE_MS,
  pause: { state: 'running' },
  maximum: null,
  quotas: [],
  texts: { notYet: null, closed: null, quotaFull: null, full: null, invitationUsed: null },
  redirects: {
    complete: null,
    screenedOut: null,
    quotaFull: null,
    parameter: 'rid',
    leave: 'atOnce',
  },
  origins: [],
}
