import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { normalPassword } from '../../core/accounts/password-rules.ts'

export type HashCost = { readonly logN: number; readonly r: number; readonly p: number }

// OWASP's figures for scrypt with 32 MB; runs beside the event loop.
const COST: HashCost = { logN: 15, r: 8, p: 3 }
const MOST_MEMORY = 64 * 1024 * 1024
const KEY_BYTES = 32

/** More at once would keep files and other sign-ins waiting. */
const LANES = 2

export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>
  readonly isPassword: (password: string, kept: string) => Promise<boolean>
}

export function createPasswordHasher(cost = COST): PasswordHasher {
  const inLane = lanes(LANES)
  return {
    hash: (password) => inLane(() => hash(password, cost)),
    isPassword: (password, kept) => inLane(() => isPassword(password, kept)),
  }
}

async function hash(password: string, cost: HashCost): Promise<string> {
  const salt = randomBytes(16)
  const key = await stretch(password, salt, cost)
  const { logN, r, p } = cost
  return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join(':')
}

async function isPassword(password: string, kept: string): Promise<boolean> {
  const [scheme, logN, r, p, salt, key] = kept.split(':')
  if (scheme !== 'scrypt' || salt === undefined || key === undefined) return false
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) }
  const expected = Buffer.from(key, 'base64url')
  const found = await stretch(password, Buffer.from(salt, 'base64url'), cost)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

const stretch = (password: string, salt: Buffer, { logN, r, p }: HashCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** logN, r, p, maxmem: MOST_MEMORY }
    scrypt(normalPassword(password), salt, KEY_BYTES, cost, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })

/** Runs so many at once; the others wait for their turn. */
function lanes(free: number): <Value>(run: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = []
  return async (run) => {
    if (free === 0) await new Promise<void>((go) => waiting.push(go))
    else free -= 1
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free += 1
      else next()
    }
  }
}
