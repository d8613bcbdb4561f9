import { expect, test } from 'vitest'
import { PASSWORD, passwordFault } from '#app/core/accounts/password-rules.ts'

const faultOf = (password: string) => passwordFault(password, 'ada@example.org')

test.each([
  'a lamp in the attic',
  'Fjord7-kelp!',
  '🌊🌋🌵🌻🍄🍋🍓🎈🎻🏔',
  'пароль на чердаке',
  'x'.repeat(5) + 'lantern and moth'.repeat(15),
])('%s is taken, whatever kinds of characters it has', (password) => {
  expect(faultOf(password)).toBeNull()
})

test('length is counted as people count it', () => {
  expect(faultOf('🌊🌋🌵🌻🍄🍋🍓🎈🎻')).toBe('too_short')
  expect(faultOf('lamp moth')).toBe('too_short')
  // Each letter as two code points, which are one after composing.
  expect(faultOf('é'.normalize('NFD').repeat(9))).toBe('too_short')
  expect(faultOf('lantern moth '.repeat(30))).toBe('too_long')
  expect(PASSWORD.longest).toBeGreaterThanOrEqual(64)
})

test.each([
  'password123',
  'Password2024!',
  'PASSWORDPASSWORD',
  '1234567890',
  '9876543210',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  'ababababab',
  'qwertyuiop',
  '1q2w3e4r5t',
  'letmein12345',
  'iloveyou1234567890',
  'correcthorsebatterystaple',
  'rapport2026!!',
])('%s is refused, since everybody would try it', (password) => {
  expect(faultOf(password)).toBe('too_common')
})

test('the email address is no password, however it is written', () => {
  expect(faultOf('Ada@Example.org')).toBe('is_the_email')
})
