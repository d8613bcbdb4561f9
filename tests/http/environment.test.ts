import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseEnvironment, SettingError } from '#app/environment.server.ts'

test.each([
  [{ PORT: 'http' }, 'PORT: must be a whole number from 0 to 65535'],
  [{ PORT: '70000' }, 'PORT: must be a whole number from 0 to 65535'],
  [{ PORT: '80.5' }, 'PORT: must be a whole number from 0 to 65535'],
  [{ PUBLIC_URL: 'surveys.example.org' }, 'PUBLIC_URL: must be an address that begins with http'],
  [{ PRIVACY_URL: 'javascript:alert(1)' }, 'PRIVACY_URL: must be an address that begins with http'],
  [{ RAPPORT_DEMO: 'no' }, 'RAPPORT_DEMO: must be 0 or 1'],
  [{ RATE_LIMIT: '5' }, 'RATE_LIMIT: must be on or off'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be fatal, error, warn, info, debug, trace, silent'],
  [{ TRUSTED_PROXIES: 'the proxy' }, 'TRUSTED_PROXIES: must be addresses or networks'],
  [{ DATABASE_URL: 'postgres://db/rapport' }, 'DATABASE_URL: PostgreSQL is not supported yet'],
  [{ DATABASE_URL: 'rapport.db' }, 'DATABASE_URL: must begin with file:'],
])('%o is refused in one sentence', (variables, sentence) => {
  const read = () => parseEnvironment(variables)
  expect(read).toThrow(SettingError)
  expect(read).toThrow(sentence)
})

test('nothing has to be set', () => {
  expect(parseEnvironment({})).toMatchObject({ port: 3000, host: '127.0.0.1', rateLimit: 'on' })
})

test.each(['18.20.4', '20.10.0', '21.7.3', '22.11.0'])(
  'npm start does not begin with Node %s',
  (version) => {
    const start = join(import.meta.dirname, '../../bin/start.mjs')
    const program = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })
    const { prepare } = await import(${JSON.stringify(start)})
    prepare()`
    const args = ['--input-type=module', '--eval', program]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringContaining(`this is Node ${version}.`)])
  },
)
