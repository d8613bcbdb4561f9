import { onTestFinished } from 'vitest'
import { openAccounts, type Accounts } from '#app/services/accounts/accounts.server.ts'
import { findSession, type SignedInUser } from '#app/services/accounts/find-session.server.ts'
import { offerSetup } from '#app/services/accounts/offer-setup.server.ts'
import { setUpOwner } from '#app/services/accounts/set-up-owner.server.ts'
import { signIn, type SignInStep } from '#app/services/accounts/sign-in.server.ts'
import { lightPasswords } from '#tests/support/light-passwords.ts'
import { must, openWorld, SECRET, type World } from '#tests/support/world.ts'

export const EMAIL = 'ada@example.org'
export const PASSWORD = 'a lamp in the attic'

export type Town = {
  readonly world: World
  readonly accounts: Accounts
  readonly enter: (email?: string, password?: string) => Promise<SignInStep>
  /** Whom a browser stands for with the cookies that it was given. */
  readonly who: (setCookies: readonly string[]) => Promise<SignedInUser | null>
  /** Signs somebody in who has no second factor. */
  readonly signedIn: (email?: string) => Promise<SignedInUser>
}

/** A database with one account, that of Ada, who owns the site. */
export async function openTown(sources: { readonly [slug: string]: unknown } = {}): Promise<Town> {
  const world = await openWorld({ sources })
  const accounts = openAccounts({
    file: world.file,
    secret: Buffer.from(SECRET),
    publicUrl: null,
    passwords: lightPasswords(),
  })
  onTestFinished(accounts.close)
  const token = await offerSetup(world.shell)
  if (token === null) throw new Error('No link was given')
  must(
    await setUpOwner(world.shell, accounts, {
      token,
      email: EMAIL,
      name: 'Ada',
      password: PASSWORD,
    }),
  )
  const enter: Town['enter'] = async (email = EMAIL, password = PASSWORD) =>
    must(
      await signIn(world.shell, accounts, { email, password, cookie: null, network: '203.0.113' }),
    )
  const who: Town['who'] = async (setCookies) => {
    const cookie = setCookies.map((line) => line.split(';')[0]).join('; ')
    return (await findSession(world.shell, accounts, cookie)).user
  }
  return {
    world,
    accounts,
    enter,
    who,
    signedIn: async (email = EMAIL) => {
      const user = await who((await enter(email)).setCookies)
      if (user === null) throw new Error(`${email} is not signed in`)
      return user
    },
  }
}
