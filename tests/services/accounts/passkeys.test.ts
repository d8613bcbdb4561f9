import { expect, test } from 'vitest'
import { addPasskey } from '#app/services/accounts/add-passkey.server.ts'
import { addUser } from '#app/services/accounts/add-user.server.ts'
import { askForPasskey } from '#app/services/accounts/ask-for-passkey.server.ts'
import { changeUser } from '#app/services/accounts/change-user.server.ts'
import { choosePassword } from '#app/services/accounts/choose-password.server.ts'
import type { SignedInUser } from '#app/services/accounts/find-session.server.ts'
import { offerPasskey } from '#app/services/accounts/offer-passkey.server.ts'
import { signInByPasskey } from '#app/services/accounts/sign-in-by-passkey.server.ts'
import { openAuthenticator, type Asked, type Authenticator } from '#tests/support/authenticator.ts'
import { codeOf, must } from '#tests/support/world.ts'
import { EMAIL, openTown, PASSWORD, type Town } from './a-town.ts'

const SITE = { rpId: 'surveys.example.org', origin: 'https://surveys.example.org' }
const TEN_MINUTES = 10 * 60 * 1000

const offered = async ({ world, accounts }: Town, user: SignedInUser): Promise<Asked> => {
  const input = { user, site: SITE, password: PASSWORD }
  return { ...SITE, challenge: must(await offerPasskey(world.shell, accounts, input)).challenge }
}

const asked = async ({ world }: Town): Promise<Asked> => ({
  ...SITE,
  challenge: must(await askForPasskey(world.shell, SITE)).challenge,
})

const add = ({ world }: Town, user: SignedInUser, answer: unknown) =>
  addPasskey(world.shell, { user, site: SITE, label: 'Phone', answer })

const enter = ({ world, accounts }: Town, answer: unknown) =>
  signInByPasskey(world.shell, accounts, { site: SITE, answer, cookie: null })

/** Ada with a passkey. */
async function withPasskey() {
  const town = await openTown()
  const user = await town.signedIn()
  const phone = openAuthenticator()
  must(await add(town, user, phone.makes(await offered(town, user))))
  return { town, user, phone }
}

/** Another account, with its own session. */
async function another(town: Town): Promise<SignedInUser> {
  const { shell } = town.world
  const { accounts } = town
  const email = 'ben@example.org'
  const { link: token } = must(await addUser(shell, { email, name: 'Ben', actor: 'test' }))
  must(await choosePassword(shell, accounts, { token, password: PASSWORD }))
  return town.signedIn(email)
}

test('a passkey that was made here opens a session, each time by a new signature', async () => {
  const { town, phone } = await withPasskey()
  for (let time = 0; time < 2; time += 1) {
    const opened = must(await enter(town, phone.signs(await asked(town))))
    expect((await town.who(opened.setCookies))?.email).toBe(EMAIL)
  }
})

test('no passkey is added that was made for another site, page, challenge or without its owner', async () => {
  const town = await openTown()
  const user = await town.signedIn()
  const phone = openAuthenticator()
  const tries: readonly ((asked: Asked) => unknown)[] = [
    (asked) => phone.makes({ ...asked, origin: 'https://surveys.example.com' }),
    (asked) => phone.makes({ ...asked, origin: 'http://surveys.example.org' }),
    (asked) => phone.makes({ ...asked, rpId: 'example.org' }),
    (asked) => phone.makes(asked, { type: 'webauthn.get' }),
    // Somebody was there, and nothing showed who.
    (asked) => phone.makes(asked, { flags: 0x01 }),
    (asked) => phone.makes({ ...asked, challenge: 'A'.repeat(43) }),
    () => null,
    () => ({ id: 'x', rawId: 'x', type: 'public-key', response: {} }),
    (asked) => ({ ...(phone.makes(asked) as object), id: 'x'.repeat(20_000) }),
  ]
  for (const [index, make] of tries.entries()) {
    const done = await add(town, user, make(await offered(town, user)))
    expect([index, codeOf(done)]).toEqual([index, 'passkey_refused'])
  }
  expect(codeOf(await enter(town, phone.signs(await asked(town))))).toBe('passkey_refused')
})

test('a challenge is taken once, within ten minutes, for what and by whom it was asked for', async () => {
  const { town, user, phone } = await withPasskey()
  const { clock } = town.world
  const tablet = openAuthenticator()

  const once = await offered(town, user)
  must(await add(town, user, tablet.makes(once)))
  expect(codeOf(await add(town, user, openAuthenticator().makes(once)))).toBe('passkey_refused')

  const ben = await another(town)
  const adas = await offered(town, user)
  expect(codeOf(await add(town, ben, openAuthenticator().makes(adas)))).toBe('passkey_refused')
  // Nor can Ada use it any more: who knew it was somebody else.
  expect(codeOf(await add(town, user, openAuthenticator().makes(adas)))).toBe('passkey_refused')

  const forAdding = await offered(town, user)
  expect(codeOf(await enter(town, phone.signs(forAdding)))).toBe('passkey_refused')
  const forSigningIn = await asked(town)
  expect(codeOf(await add(town, user, openAuthenticator().makes(forSigningIn)))).toBe(
    'passkey_refused',
  )

  const late = await asked(town)
  clock.now += TEN_MINUTES + 1
  expect(codeOf(await enter(town, phone.signs(late)))).toBe('passkey_refused')

  const again = phone.signs(await asked(town))
  must(await enter(town, again))
  expect(codeOf(await enter(town, again))).toBe('passkey_refused')
})

test('a passkey is of one account, and no other can add it or sign by its name', async () => {
  const { town, user, phone } = await withPasskey()
  const ben = await another(town)
  expect(codeOf(await add(town, ben, phone.makes(await offered(town, ben))))).toBe(
    'passkey_refused',
  )
  const bens = openAuthenticator()
  must(await add(town, ben, bens.makes(await offered(town, ben))))
  // Signed by Ben's, and said to be Ada's.
  const forged = bens.signs(await asked(town), { id: phone.id })
  expect(codeOf(await enter(town, forged))).toBe('passkey_refused')
  const opened = must(await enter(town, bens.signs(await asked(town))))
  expect((await town.who(opened.setCookies))?.email).toBe(ben.email)
  expect(user.email).toBe(EMAIL)
})

test('nobody enters by a signature for another site, of another text, or without its owner', async () => {
  const { town, phone } = await withPasskey()
  const tries: readonly ((asked: Asked, phone: Authenticator) => unknown)[] = [
    (asked) => phone.signs({ ...asked, origin: 'https://surveys.example.org.evil.example' }),
    (asked) => phone.signs({ ...asked, rpId: 'evil.example' }),
    (asked) => phone.signs(asked, { type: 'webauthn.create' }),
    (asked) => phone.signs(asked, { flags: 0x01 }),
    (asked) => phone.signs(asked, { flags: 0x04 }),
    (asked) => {
      const honest = phone.signs(asked)
      const { response } = honest
      return { ...honest, response: { ...response, signature: flipped(response.signature) } }
    },
    (asked) => {
      const honest = phone.signs(asked)
      const other = phone.signs({ ...asked, origin: 'https://evil.example' })
      const { clientDataJSON } = other.response
      return { ...honest, response: { ...honest.response, clientDataJSON } }
    },
    (asked) => ({ ...phone.signs(asked), rawId: openAuthenticator().id }),
    (asked) => openAuthenticator().signs(asked),
    () => 'text',
    () => ({ __proto__: null, id: ['x'] }),
  ]
  for (const [index, make] of tries.entries()) {
    const done = await enter(town, make(await asked(town), phone))
    expect([index, codeOf(done)]).toEqual([index, 'passkey_refused'])
  }
})

test('a copy of a passkey is noticed: its count never goes back', async () => {
  const { town, phone } = await withPasskey()
  must(await enter(town, phone.signs(await asked(town), { counter: 7 })))
  for (const counter of [7, 6, 0])
    expect(codeOf(await enter(town, phone.signs(await asked(town), { counter })))).toBe(
      'passkey_refused',
    )
  must(await enter(town, phone.signs(await asked(town), { counter: 8 })))
})

test('a deactivated account has no passkey that opens it', async () => {
  const { town } = await withPasskey()
  const ben = await another(town)
  const bens = openAuthenticator()
  must(await add(town, ben, bens.makes(await offered(town, ben))))
  const change = { email: ben.email, change: 'deactivate', actor: 'test' } as const
  must(await changeUser(town.world.shell, change))
  expect(codeOf(await enter(town, bens.signs(await asked(town))))).toBe('sign_in_refused')
})

const flipped = (base64url: string): string => {
  const bytes = Buffer.from(base64url, 'base64url')
  const last = bytes.length - 1
  bytes[last] = (bytes[last] ?? 0) ^ 1
  return bytes.toString('base64url')
}
