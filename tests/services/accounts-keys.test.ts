import { expect, onTestFinished, test } from 'vitest'
import { KEY_SCOPES } from '#app/core/policies.ts'
import { openAccounts } from '#app/services/accounts/accounts.server.ts'
import { addKey } from '#app/services/accounts/add-key.server.ts'
import { identifyCaller, identifyKey } from '#app/services/accounts/identify-caller.server.ts'
import { allKeys } from '#app/services/accounts/list-accounts.server.ts'
import { revokeKey } from '#app/services/accounts/revoke-key.server.ts'
import { lightPasswords } from '#tests/support/light-passwords.ts'
import { codeOf, must, openWorld, SECRET } from '#tests/support/world.ts'

async function openTown() {
  const world = await openWorld({ sources: {} })
  const accounts = openAccounts({
    file: world.file,
    secret: Buffer.from(SECRET),
    publicUrl: null,
    passwords: lightPasswords(),
  })
  onTestFinished(accounts.close)
  const add = (name: string) =>
    addKey(world.shell, {
      name,
      scopes: KEY_SCOPES,
      slug: null,
      days: null,
      holder: null,
      actor: 'test',
    })
  const revoke = (name: string) => revokeKey(world.shell, { name, among: 'all', actor: 'test' })
  const identify = (authorization: string | null) =>
    identifyKey(world.shell, accounts, authorization)
  return { world, accounts, add, revoke, identify }
}

test('a key names its holder until it is revoked', async () => {
  const { add, revoke, identify } = await openTown()
  const key = must(await add('nightly export'))
  expect(must(await identify(`Bearer ${key}`))).toMatchObject({
    kind: 'key',
    name: 'nightly export',
  })
  expect(must(await identify(`bearer  ${key} `))).toMatchObject({
    kind: 'key',
    name: 'nightly export',
  })
  must(await revoke('nightly export'))
  expect(codeOf(await identify(`Bearer ${key}`))).toBe('key_refused')
  expect(codeOf(await revoke('nightly export'))).toBe('ok')
})

test('a name belongs to one key for ever, so that the audit log stays true', async () => {
  const { add, revoke, world } = await openTown()
  must(await add('a'))
  expect(codeOf(await add('a'))).toBe('key_name_taken')
  must(await revoke('a'))
  expect(codeOf(await add('a'))).toBe('key_name_taken')
  expect(allKeys(world.shell).length).toBe(1)
})

test.each(['', ' ', 'a'.repeat(61), 'two\nlines', '<b>', '-x'])(
  'a key is not called %j',
  async (name) => {
    const { add } = await openTown()
    expect(codeOf(await add(name))).toBe('malformed')
  },
)

test.each(['Bearer', 'Bearer ', 'Bearer x', `Bearer rapport_${'A'.repeat(43)}`, 'Bearer a b'])(
  '%j is refused',
  async (authorization) => {
    const { identify } = await openTown()
    expect(codeOf(await identify(authorization))).toBe('key_refused')
  },
)

test('nobody is anybody without a header or a cookie that says so', async () => {
  const { world, accounts } = await openTown()
  for (const cookie of [null, '', 'rapport-session=', 'rapport-session=a.b', 'other=1'])
    expect(
      must(await identifyCaller(world.shell, accounts, { authorization: null, cookie })),
    ).toEqual({ kind: 'nobody' })
})
