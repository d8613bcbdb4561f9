import { halfwayCookie } from './cookies.ts'

type Step =
  | { readonly next: 'signedIn'; readonly setCookies: readonly string[] }
  | { readonly next: 'secondFactor'; readonly token: string }

/** Where somebody goes whose password was right: on, or to show their second factor. */
export function afterPassword(
  step: Step,
  returnTo: string,
  isHttps: boolean,
): { readonly location: string; readonly setCookies: readonly string[] } {
  return step.next === 'signedIn'
    ? { location: returnTo, setCookies: step.setCookies }
    : {
        location: `/sign-in/second?returnTo=${encodeURIComponent(returnTo)}`,
        setCookies: [halfwayCookie(step.token, isHttps)],
      }
}
