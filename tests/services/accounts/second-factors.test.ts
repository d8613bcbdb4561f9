import Sqlite from 'better-sqlite3'
import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { beginTotp } from '#app/services/accounts/begin-totp.server.ts'
import { changeUser } from '#app/services/accounts/change-user.server.ts'
import { confirmTotp, readTotpOffer } from '#app/services/accounts/confirm-totp.server.ts'
import { passSecondFactor } from '#app/services/accounts/pass-second-factor.server.ts'
import { removeTotp } from '#app/services/accounts/remove-totp.server.ts'
import { renewRecoveryCodes } from '#app/services/accounts/renew-recovery-codes.server.ts'
import { readSecondFactors } from '#app/services/accounts/second-factors.server.ts'
import { sealTotp, unsealTotp } from '#app/services/accounts/totp.server.ts'
import type { UserId } from '#app/core/ids.ts'
import { codeOf, must } from '#tests/support/world.ts'
import { EMAIL, openTown, PASSWORD, type Town } from './a-town.ts'

const STEP_MS = 30_000

const codeAt = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at })

async function withApp(town: Town) {
  const { world, accounts } = town
  const user = await town.signedIn()
  const { secret, sealed } = must(
    await beginTotp(world.shell, accounts, { user, password: PASSWORD }),
  )
  const code = codeAt(secret, world.clock.now)
  const { recoveryCodes } = must(await confirmTotp(world.shell, accounts, { user, code, sealed }))
  return { user, secret, recoveryCodes }
}

async function halfway(town: Town): Promise<string> {
  const step = await town.enter()
  if (step.next !== 'secondFactor') throw new Error('The password alone opened a session')
  return step.token
}

const pass = async (town: Town, code: string, token?: string) =>
  passSecondFactor(town.world.shell, town.accounts, {
    token: token ?? (await halfway(town)),
    code,
    cookie: null,
  })

test('with the app on, the password gives no session before a code does', async () => {
  const town = await openTown()
  const { secret } = await withApp(town)
  const step = await town.enter()
  expect([step.next, step.setCookies]).toEqual(['secondFactor', []])
  town.world.clock.now += STEP_MS
  const opened = must(await pass(town, codeAt(secret, town.world.clock.now)))
  expect((await town.who(opened.setCookies))?.email).toBe(EMAIL)
})

test('what was offered for the password is shown again to nobody who was not shown it', async () => {
  const town = await openTown()
  const { world, accounts } = town
  const user = await town.signedIn()
  const begun = must(await beginTotp(world.shell, accounts, { user, password: PASSWORD }))
  const code = codeAt(begun.secret, world.clock.now)
  expect(readTotpOffer(world.shell, user, '')).toBeNull()
  expect(readTotpOffer(world.shell, user, begun.sealed)).toEqual(begun)
  const confirm = (sealed: string) => confirmTotp(world.shell, accounts, { user, code, sealed })
  expect(codeOf(await confirm(''))).toBe('code_refused')
  expect(codeOf(await confirm(begun.sealed))).toBe('ok')
})

test('a code is taken once, and none of an earlier time after it', async () => {
  const town = await openTown()
  const { secret } = await withApp(town)
  const { clock } = town.world
  // The one that turned the app on was a use of it.
  expect(codeOf(await pass(town, codeAt(secret, clock.now)))).toBe('code_refused')
  clock.now += STEP_MS
  const code = codeAt(secret, clock.now)
  expect(codeOf(await pass(town, code))).toBe('ok')
  expect(codeOf(await pass(town, code))).toBe('code_refused')
  expect(codeOf(await pass(town, codeAt(secret, clock.now - STEP_MS)))).toBe('code_refused')
})

test('a telephone may be half a minute off, and no more', async () => {
  const town = await openTown()
  const { secret } = await withApp(town)
  town.world.clock.now += 10 * STEP_MS
  const { now } = town.world.clock
  expect(codeOf(await pass(town, codeAt(secret, now - 2 * STEP_MS)))).toBe('code_refused')
  expect(codeOf(await pass(town, codeAt(secret, now - STEP_MS)))).toBe('ok')
  expect(codeOf(await pass(town, codeAt(secret, now + STEP_MS)))).toBe('ok')
})

test('six wrong codes close the second step for a while, to the right one too', async () => {
  const town = await openTown()
  const { secret } = await withApp(town)
  town.world.clock.now += STEP_MS
  const token = await halfway(town)
  for (let n = 0; n < 6; n += 1)
    expect(codeOf(await pass(town, '000000', token))).toBe('code_refused')
  const right = codeAt(secret, town.world.clock.now)
  expect(codeOf(await pass(town, right, token))).toBe('rate_limited')
})

test('the second step is over after ten minutes, after one use, and with another password', async () => {
  const town = await openTown()
  const { secret } = await withApp(town)
  const { clock, shell } = town.world
  const late = await halfway(town)
  clock.now += 11 * 60_000
  expect(codeOf(await pass(town, codeAt(secret, clock.now), late))).toBe('second_factor_over')
  const used = await halfway(town)
  expect(codeOf(await pass(town, codeAt(secret, clock.now), used))).toBe('ok')
  clock.now += STEP_MS
  expect(codeOf(await pass(town, codeAt(secret, clock.now), used))).toBe('second_factor_over')
  const cut = await halfway(town)
  must(await changeUser(shell, { email: EMAIL, change: 'dropSecondFactors', actor: 'test' }))
  expect(codeOf(await pass(town, codeAt(secret, clock.now), cut))).toBe('second_factor_over')
  expect((await town.enter()).next).toBe('signedIn')
})

test('a recovery code stands in for the app once, however it is typed', async () => {
  const town = await openTown()
  const { recoveryCodes, user } = await withApp(town)
  expect(recoveryCodes.length).toBe(10)
  const [first = '', second = ''] = recoveryCodes
  expect(codeOf(await pass(town, ` ${first.toUpperCase().replaceAll('-', ' ')} `))).toBe('ok')
  expect(codeOf(await pass(town, first))).toBe('code_refused')
  const { world, accounts } = town
  must(await renewRecoveryCodes(world.shell, accounts, { user, password: PASSWORD }))
  expect(codeOf(await pass(town, second))).toBe('code_refused')
})

test('what keeps others out changes only with the password', async () => {
  const town = await openTown()
  const { world, accounts } = town
  const { user } = await withApp(town)
  const wrong = { user, password: 'not the password' }
  expect(codeOf(await removeTotp(world.shell, accounts, wrong))).toBe('account_refused')
  expect(codeOf(await renewRecoveryCodes(world.shell, accounts, wrong))).toBe('account_refused')
  expect(codeOf(await beginTotp(world.shell, accounts, wrong))).toBe('account_refused')
  must(await removeTotp(world.shell, accounts, { user, password: PASSWORD }))
  expect(readSecondFactors(world.shell, user.id)).toEqual({
    app: 'off',
    passkeys: [],
    recoveryCodes: 0,
  })
})

test('turning the app on signs out everywhere else', async () => {
  const town = await openTown()
  const elsewhere = (await town.enter()).setCookies
  await withApp(town)
  expect(await town.who(elsewhere)).toBeNull()
})

test('the database holds neither the app’s secret nor a recovery code', async () => {
  const town = await openTown()
  const { secret, recoveryCodes } = await withApp(town)
  const raw = new Sqlite(town.world.file, { readonly: true })
  const rows = ['totp_secrets', 'recovery_codes', 'challenges']
    .map((table) => JSON.stringify(raw.prepare(`SELECT * FROM ${table}`).all()))
    .join()
  raw.close()
  expect(rows).not.toContain(secret)
  for (const code of recoveryCodes) expect(rows).not.toContain(code)
})

test('a sealed secret opens for its own user and server alone', () => {
  const [ada, bob] = ['ada' as UserId, 'bob' as UserId]
  const sealed = sealTotp(Buffer.from('one'), ada, 'JBSWY3DPEHPK3PXP')
  expect(unsealTotp(Buffer.from('one'), ada, sealed)).toBe('JBSWY3DPEHPK3PXP')
  expect(unsealTotp(Buffer.from('one'), bob, sealed)).toBeNull()
  expect(unsealTotp(Buffer.from('two'), ada, sealed)).toBeNull()
  expect(unsealTotp(Buffer.from('one'), ada, 'short')).toBeNull()
})
