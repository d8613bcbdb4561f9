import { resolve } from 'node:path'
import proxyAddress from 'proxy-addr'
import { z } from 'zod'

const flag = (fallback: '0' | '1') =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .default(fallback)
    .transform((value) => value === '1')

const PORT = 'must be a whole number from 0 to 65535'
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://',
})

const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value.trim()))

function areAddresses(list: readonly string[]): boolean {
  try {
    proxyAddress.compile([...list])
    return true
  } catch {
    return false
  }
}

const schema = z.object({
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string().default('file:./data/rapport.db'),
  PUBLIC_URL: address.optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((item) => item.trim() || []))
    .refine(areAddresses, 'must be addresses or networks with commas between'),
  SESSION_SECRET: optional,
  OPERATOR_NAME: optional,
  OPERATOR_CONTACT: optional,
  PRIVACY_URL: address.optional(),
  RAPPORT_DEMO: flag('1'),
  RATE_LIMIT: z.enum(['on', 'off'], 'must be on or off').default('on'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be ${LOG_LEVELS.join(', ')}`).default('info'),
})

export type Environment = {
  readonly port: number
  readonly host: string
  readonly databaseFile: string
  readonly publicUrl: URL | null
  readonly trustedProxies: readonly string[]
  readonly sessionSecret: string | null
  readonly operator: { readonly name: string; readonly contact: string | null } | null
  readonly privacyUrl: string | null
  readonly loadsStudies: boolean
  readonly rateLimit: 'on' | 'off'
  readonly logLevel: string
}

/** Read once, at the start; a wrong setting is one sentence, not a stack trace. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const parsed = schema.safeParse(variables)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new SettingError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    databaseFile: databaseFile(env.DATABASE_URL),
    publicUrl: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL),
    trustedProxies: env.TRUSTED_PROXIES,
    sessionSecret: env.SESSION_SECRET,
    operator:
      env.OPERATOR_NAME === null
        ? null
        : { name: env.OPERATOR_NAME, contact: env.OPERATOR_CONTACT },
    privacyUrl: env.PRIVACY_URL ?? null,
    loadsStudies: env.RAPPORT_DEMO,
    rateLimit: env.RATE_LIMIT,
    logLevel: env.LOG_LEVEL,
  }
}

export class SettingError extends Error {}

function databaseFile(url: string): string {
  if (url.startsWith('file:')) return resolve(url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
  if (/^postgres(ql)?:/.test(url))
    throw new SettingError(
      'DATABASE_URL: PostgreSQL is not supported yet; leave it out to use the built-in SQLite database',
    )
  throw new SettingError('DATABASE_URL: must begin with file:')
}
