import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { parseLinkToken, type LinkToken } from '#app/core/ids.ts'
import { openAccounts, type Accounts } from '#app/services/accounts/accounts.server.ts'
import { addUser } from '#app/services/accounts/add-user.server.ts'
import { choosePassword } from '#app/services/accounts/choose-password.server.ts'
import { findSession } from '#app/services/accounts/find-session.server.ts'
import { allUsers } from '#app/services/accounts/list-accounts.server.ts'
import { offerSetup } from '#app/services/accounts/offer-setup.server.ts'
import { resetUser } from '#app/services/accounts/reset-user.server.ts'
import { setUpOwner } from '#app/services/accounts/set-up-owner.server.ts'
import { signIn } from '#app/services/accounts/sign-in.server.ts'
import { signOut } from '#app/services/accounts/sign-out.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { lightPasswords } from '#tests/support/light-passwords.ts'
import { codeOf, must, openWorld, SECRET, type World } from '#tests/support/world.ts'

const EMAIL = 'ada@example.org'
const PASSWORD = 'a lamp in the attic'
const HOME = '203.0.113'
const DAY = 24 * 60 * 60 * 1000

function doorOf(world: World, publicUrl: string | null = null): Accounts {
  const accounts = openAccounts({
    file: world.file,
    secret: Buffer.from(SECRET),
    publicUrl: publicUrl === null ? null : new URL(publicUrl),
    passwords: lightPasswords(),
  })
  onTestFinished(accounts.close)
  return accounts
}

const openTown = () => openWorld({ sources: {} })

const linkIn = (link: LinkToken | null): LinkToken => {
  if (link === null) throw new Error('No link was given')
  return link
}

const setUp = async (world: World) =>
  setUpOwner(world.shell, doorOf(world), {
    token: linkIn(await offerSetup(world.shell)),
    email: EMAIL,
    name: 'Ada',
    password: PASSWORD,
  })

/** What a browser sends back of the cookies that it was given. */
const cookieOf = (lines: readonly string[]): string =>
  lines.map((line) => line.split(';')[0]).join('; ')

async function signedIn(world: World, accounts: Accounts, cookie: string | null = null) {
  const { setCookies } = must(
    await signIn(world.shell, accounts, {
      email: EMAIL,
      password: PASSWORD,
      cookie,
      network: HOME,
    }),
  )
  return cookieOf(setCookies)
}

const userOf = async (world: World, accounts: Accounts, cookie: string) =>
  (await findSession(world.shell, accounts, cookie)).user?.email ?? null

test('the first owner comes in by a link that works once', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const token = linkIn(await offerSetup(world.shell))
  expect(parseLinkToken(token).ok).toBe(true)
  const first = { token, email: ' Ada@Example.org ', name: 'Ada', password: PASSWORD }
  expect(must(await setUpOwner(world.shell, accounts, first)).email).toBe(EMAIL)
  expect(await userOf(world, accounts, await signedIn(world, accounts))).toBe(EMAIL)
  expect(codeOf(await setUpOwner(world.shell, accounts, first))).toBe('link_refused')
  expect(await offerSetup(world.shell)).toBeNull()
})

test('a new start gives a new link, and the one before stops working', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const before = linkIn(await offerSetup(world.shell))
  const after = linkIn(await offerSetup(world.shell))
  const input = { email: EMAIL, name: '', password: PASSWORD }
  expect(codeOf(await setUpOwner(world.shell, accounts, { token: before, ...input }))).toBe(
    'link_refused',
  )
  expect(codeOf(await setUpOwner(world.shell, accounts, { token: after, ...input }))).toBe('ok')
})

test('a link is worth nothing after a day', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const token = linkIn(await offerSetup(world.shell))
  world.clock.now += DAY
  const input = { token, email: EMAIL, name: '', password: PASSWORD }
  expect(codeOf(await setUpOwner(world.shell, accounts, input))).toBe('link_refused')
})

test('of ten who set up at once, one becomes the owner', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const token = linkIn(await offerSetup(world.shell))
  const tries = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      setUpOwner(world.shell, accounts, {
        token,
        email: `owner${n}@example.org`,
        name: '',
        password: PASSWORD,
      }),
    ),
  )
  expect(tries.filter(({ ok }) => ok).length).toBe(1)
  expect(allUsers(world.shell).length).toBe(1)
})

test('whoever is added by command is the first, and no older link makes another', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const token = linkIn(await offerSetup(world.shell))
  must(await addUser(world.shell, { email: EMAIL, name: '', actor: 'test' }))
  const late = { token, email: 'eve@example.org', name: '', password: PASSWORD }
  expect(codeOf(await setUpOwner(world.shell, accounts, late))).toBe('link_refused')
  expect(allUsers(world.shell).map(({ email }) => email)).toEqual([EMAIL])
})

test('a user without a password cannot sign in until one is chosen by the link', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  const { link } = must(await addUser(world.shell, { email: EMAIL, name: 'Ada', actor: 'test' }))
  const input = { email: EMAIL, password: PASSWORD, cookie: null, network: HOME }
  expect(codeOf(await signIn(world.shell, accounts, input))).toBe('sign_in_refused')
  must(await choosePassword(world.shell, accounts, { token: link, password: PASSWORD }))
  expect(codeOf(await signIn(world.shell, accounts, input))).toBe('ok')
  expect(
    codeOf(await choosePassword(world.shell, accounts, { token: link, password: PASSWORD })),
  ).toBe('link_refused')
})

test('an address has one account, however it is written', async () => {
  const world = await openTown()
  must(await addUser(world.shell, { email: EMAIL, name: '', actor: 'test' }))
  const again = await addUser(world.shell, { email: 'ADA@example.ORG', name: '', actor: 'test' })
  expect(codeOf(again)).toBe('user_exists')
})

test('a reset ends the sessions of that user alone, and the old password with them', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const cookie = await signedIn(world, accounts)
  const other = must(
    await addUser(world.shell, { email: 'b@example.org', name: '', actor: 'test' }),
  )
  must(await choosePassword(world.shell, accounts, { token: other.link, password: PASSWORD }))
  const theirs = must(
    await signIn(world.shell, accounts, {
      email: 'b@example.org',
      password: PASSWORD,
      cookie: null,
      network: HOME,
    }),
  )
  must(await resetUser(world.shell, { email: EMAIL, actor: 'test' }))
  expect(await userOf(world, accounts, cookie)).toBeNull()
  expect(await userOf(world, accounts, cookieOf(theirs.setCookies))).toBe('b@example.org')
  const input = { email: EMAIL, password: PASSWORD, cookie: null, network: HOME }
  expect(codeOf(await signIn(world.shell, accounts, input))).toBe('sign_in_refused')
})

test('an unknown address and a wrong password are refused in the same words', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const wrong = await signIn(world.shell, accounts, {
    email: EMAIL,
    password: 'not the password',
    cookie: null,
    network: HOME,
  })
  const unknown = await signIn(world.shell, accounts, {
    email: 'nobody@example.org',
    password: 'not the password',
    cookie: null,
    network: HOME,
  })
  expect(codeOf(wrong)).toBe('sign_in_refused')
  expect(unknown).toEqual(wrong)
})

test.each([['x'.repeat(5000)], ['\u0000'.repeat(12)], ['\ud800 lone surrogates'], ['']])(
  'a password that nobody can have is refused like any other',
  async (password) => {
    const world = await openTown()
    const accounts = doorOf(world)
    must(await setUp(world))
    const tried = await signIn(world.shell, accounts, {
      email: EMAIL,
      password,
      cookie: null,
      network: HOME,
    })
    expect(codeOf(tried)).toBe('sign_in_refused')
  },
)

test('each sign-in makes another session, and ends the one that the browser had', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const first = await signedIn(world, accounts)
  const second = await signedIn(world, accounts, first)
  expect(second).not.toBe(first)
  expect(await userOf(world, accounts, first)).toBeNull()
  expect(await userOf(world, accounts, second)).toBe(EMAIL)
})

test('after signing out the cookie opens nothing', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const cookie = await signedIn(world, accounts)
  const { setCookies } = await signOut(accounts, cookie)
  expect(setCookies[0]).toMatch(/^rapport-session=;.*Max-Age=0/)
  expect(await userOf(world, accounts, cookie)).toBeNull()
})

test('a session ends after a day without use, is prolonged by use, and ends after two weeks', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const world = await openTown()
  const accounts = doorOf(world)
  const later = (ms: number) => {
    vi.setSystemTime(Date.now() + ms)
    world.clock.now = Date.now()
  }
  later(0)
  must(await setUp(world))
  const idle = await signedIn(world, accounts)
  later(DAY + 1000)
  expect(await userOf(world, accounts, idle)).toBeNull()
  const busy = await signedIn(world, accounts)
  for (let day = 0; day < 14; day += 1) {
    expect(await userOf(world, accounts, busy)).toBe(EMAIL)
    later(DAY - 60_000)
  }
  later(20 * 60_000)
  expect(await userOf(world, accounts, busy)).toBeNull()
})

test('the cookie is out of reach of scripts and other sites, and on https bound to the host', async () => {
  const world = await openTown()
  must(await setUp(world))
  const input = { email: EMAIL, password: PASSWORD, cookie: null, network: HOME }
  const plain = must(await signIn(world.shell, doorOf(world), input)).setCookies
  expect(plain.length).toBe(1)
  expect(plain[0]).toMatch(/^rapport-session=/)
  expect(plain[0]).toMatch(/; HttpOnly/)
  expect(plain[0]).toMatch(/; SameSite=Lax/)
  expect(plain[0]).not.toMatch(/Secure/)
  const safe = must(
    await signIn(world.shell, doorOf(world, 'https://surveys.example.org'), input),
  ).setCookies
  expect(safe[0]).toMatch(/^__Host-rapport-session=/)
  expect(safe[0]).toMatch(/; Secure/)
  expect(safe[0]).toMatch(/; Path=\//)
  expect(safe[0]).not.toMatch(/Domain/)
})

test('a cookie that was signed with another secret opens nothing', async () => {
  const world = await openTown()
  must(await setUp(world))
  const cookie = await signedIn(world, doorOf(world))
  const other = openAccounts({
    file: world.file,
    secret: Buffer.from('x'),
    publicUrl: null,
    passwords: lightPasswords(),
  })
  onTestFinished(other.close)
  expect(await userOf(world, other, cookie)).toBeNull()
})

test('ten wrong passwords close an account to one network for a while, to the right one too', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const attempt = (email: string, password: string, network = HOME) =>
    signIn(world.shell, accounts, { email, password, cookie: null, network })
  for (let n = 0; n < 10; n += 1)
    expect(codeOf(await attempt(EMAIL, `wrong password ${n}`))).toBe('sign_in_refused')
  const shut = await attempt(EMAIL, PASSWORD)
  expect(codeOf(shut)).toBe('rate_limited')
  expect(shut.ok ? 0 : shut.problem.retryAfterSeconds).toBeGreaterThan(0)
  expect(codeOf(await attempt('b@example.org', PASSWORD))).toBe('sign_in_refused')
  expect(codeOf(await attempt(EMAIL, PASSWORD, '198.51.100'))).toBe('ok')
})

test('thirty wrong passwords from many networks close an account to all of them', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const attempt = (password: string, network: string) =>
    signIn(world.shell, accounts, { email: EMAIL, password, cookie: null, network })
  for (let n = 0; n < 30; n += 1)
    expect(codeOf(await attempt(`wrong password ${n}`, `10.0.${n % 6}`))).toBe('sign_in_refused')
  expect(codeOf(await attempt(PASSWORD, HOME))).toBe('rate_limited')
})

test('a network that tries one address after the other shuts out itself, and nobody else', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const attempt = (email: string, network: string) =>
    signIn(world.shell, accounts, { email, password: PASSWORD, cookie: null, network })
  const tries = []
  for (let n = 0; n < 140; n += 1) tries.push(codeOf(await attempt(`u${n}@example.org`, '10.0.0')))
  expect(tries.indexOf('rate_limited')).toBe(20)
  expect(codeOf(await attempt(EMAIL, '10.0.0'))).toBe('rate_limited')
  expect(codeOf(await attempt(EMAIL, HOME))).toBe('ok')
})

test('signing in again and again with the right password is never slowed down', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  for (let n = 0; n < 12; n += 1) expect(await signedIn(world, accounts)).not.toBe('')
})

test('sign-in waits for another process that writes, and then goes on', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const other = new Sqlite(world.file)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const trying = signIn(world.shell, accounts, {
    email: EMAIL,
    password: PASSWORD,
    cookie: null,
    network: HOME,
  })
  setTimeout(() => other.exec('COMMIT'), 400)
  expect(codeOf(await trying)).toBe('ok')
})

test('while nothing can be written nobody is signed in or out, which is said as such', async () => {
  const world = await openTown()
  const accounts = doorOf(world)
  must(await setUp(world))
  const cookie = await signedIn(world, accounts)
  const other = new Sqlite(world.file)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const input = { email: EMAIL, password: PASSWORD, cookie: null, network: HOME }
  const outcomes = await Promise.allSettled([
    signIn(world.shell, accounts, input),
    signOut(accounts, cookie),
  ])
  expect(
    outcomes.map((outcome) => outcome.status === 'rejected' && isStorage(outcome.reason)),
  ).toEqual([true, true])
  expect(await userOf(world, accounts, cookie)).toBe(EMAIL)
})

const isStorage = (error: unknown) => storageProblem(error) !== null
