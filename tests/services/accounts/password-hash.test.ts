import { expect, test } from 'vitest'
import { createPasswordHasher } from '#app/services/accounts/password-hash.server.ts'

test('a password is kept by scrypt with 32 MB, under a salt of its own, and known again', async () => {
  const passwords = createPasswordHasher()
  const [kept, again] = await Promise.all([passwords.hash('a lamp'), passwords.hash('a lamp')])
  expect(kept).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/)
  expect(again).not.toBe(kept)
  expect(await passwords.isPassword('a lamp', kept)).toBe(true)
  expect(await passwords.isPassword('a lamb', kept)).toBe(false)
})

test('what was hashed at another cost is known as well', async () => {
  const kept = await createPasswordHasher({ logN: 4, r: 8, p: 1 }).hash('a lamp')
  expect(await createPasswordHasher().isPassword('a lamp', kept)).toBe(true)
})
