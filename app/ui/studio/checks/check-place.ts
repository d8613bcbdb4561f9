import type { Check, Severity } from '../../../core/drafting/check.ts'
import { screenOf } from '../../../core/drafting/landing.ts'

/** Where in the editor something is mended. */
export const placeAddress = (slug: string, { pointer }: Pick<Check, 'pointer'>): string =>
  `/studio/surveys/${slug}/edit${screenOf(pointer)}?at=${encodeURIComponent(pointer)}`

export const SEVERITY_WORDS: { readonly [severity in Severity]: string } = {
  error: 'Must be mended',
  warning: 'Likely mistake',
  advice: 'Advice',
}
