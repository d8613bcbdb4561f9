import { COMMON_PASSWORDS } from './common-passwords.ts'

export const PASSWORD = { shortest: 10, advised: 15, longest: 256 } as const

export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'is_the_email'

/** As it is hashed and counted: the same however a keyboard composes its letters. */
export const normalPassword = (password: string): string => password.normalize('NFKC')

/**
 * Why a password is refused, or null. Length and what everybody tries first; no rules about which
 * kinds of characters it must hold, since they make passwords worse.
 *
 * @example
 * passwordFault('password123', 'ada@example.org') // 'too_common'
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const normal = normalPassword(password)
  const { length } = Array.from(normal)
  if (length < PASSWORD.shortest) return 'too_short'
  if (length > PASSWORD.longest) return 'too_long'
  const plain = normal.toLowerCase().trim()
  if (plain === email.toLowerCase()) return 'is_the_email'
  return isCommon(plain) ? 'too_common' : null
}

/** In the list, with digits and marks hung on, or one short piece over and over. */
function isCommon(plain: string): boolean {
  const bare = plain.replace(/[^\p{L}]+$/u, '')
  if (COMMON_PASSWORDS.has(plain) || (bare.length < plain.length && COMMON_PASSWORDS.has(bare)))
    return true
  return /^(.{1,4})\1+.?.?.?$/su.test(plain) || isRun(plain)
}

/** 0123456789, abcdefghij and the like, either way. */
function isRun(plain: string): boolean {
  const codes = Array.from(plain, (letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.every((step) => step === 1) || steps.every((step) => step === -1)
}
