import { z } from 'zod'
import { PASSWORD, passwordFault, type PasswordFault } from '../../core/accounts/password-rules.ts'
import type { Misfit } from '../../core/problem.ts'

const LONGEST_EMAIL = 254
const LONGEST_NAME = 100

/** An address as it is stored and compared, or null. */
export function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return email.length <= LONGEST_EMAIL && z.email().safeParse(email).success ? email : null
}

/** How somebody is called on pages; the part before the @ where nothing was given. */
export const readName = (text: string, email: string): string =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME) ||
  (email.split('@')[0] ?? email)

const LONGEST_LABEL = 60

/** What somebody calls a device, a passkey or a link, on one line; may be empty. */
export const readLabel = (text: string): string =>
  text
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LABEL)

export const EMAIL_MISFIT: Misfit = {
  pointer: '/email',
  code: 'not_an_email',
  message: 'Enter an email address, such as name@example.org',
}

export function passwordMisfits(password: string, email: string): readonly Misfit[] {
  const fault = passwordFault(password, email)
  return fault === null
    ? []
    : [{ pointer: '/password', code: fault, message: PASSWORD_MESSAGES[fault] }]
}

const PASSWORD_MESSAGES: { readonly [fault in PasswordFault]: string } = {
  too_short: `Choose a password of at least ${PASSWORD.shortest} characters`,
  too_long: `Choose a password of at most ${PASSWORD.longest} characters`,
  too_common: 'Many people use this password, so it would be tried early; choose another one',
  is_the_email: 'Choose a password that is not your email address',
}
