import { randomBytes } from 'node:crypto'
import type { Result } from '../core/result.ts'

/** 128 random bits, as what they are to be read as later: something that nobody is to guess. */
export function randomKey<Key>(parse: (text: string) => Result<Key, unknown>): Key {
  const key = parse(randomBytes(16).toString('base64url'))
  if (!key.ok) throw new Error('A key that could not be read again')
  return key.value
}
