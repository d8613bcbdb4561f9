import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { ShareLinkId, UserId } from '../../core/ids.ts'

/** Seconds to wait, or null when it may go on. */
type Wait = Promise<number | null>

/** A try at somebody's password, and the network that it comes from. */
export type PasswordTry = { readonly email: string; readonly network: string }

export type Throttles = {
  /** One try at a password; every limit counts it until it turns out to be right. */
  readonly trySignIn: (attempt: PasswordTry) => Wait
  readonly signedIn: (attempt: PasswordTry) => Promise<void>
  /** One try at a second factor. */
  readonly tryCode: (user: UserId) => Wait
  readonly codeTaken: (user: UserId) => Promise<void>
  /** One try at the password of a link to results. */
  readonly tryLink: (link: ShareLinkId) => Wait
  readonly linkOpened: (link: ShareLinkId) => Promise<void>
  /** A key that was refused. Good keys are never counted, so nobody can shut them out. */
  readonly failKey: () => Wait
}

const EVERYBODY = 'everybody'

/** In memory, so a restart forgets them; whoever can restart the server can reset passwords too. */
export function createThrottles(): Throttles {
  // Whoever guesses shuts out their own network first; an owner comes in from another.
  const fromThere = new RateLimiterMemory({ points: 10, duration: 15 * 60 })
  const account = new RateLimiterMemory({ points: 30, duration: 15 * 60 })
  const networks = new RateLimiterMemory({ points: 20, duration: 60 })
  const overall = new RateLimiterMemory({ points: 120, duration: 60 })
  const codes = new RateLimiterMemory({ points: 6, duration: 15 * 60 })
  const links = new RateLimiterMemory({ points: 20, duration: 15 * 60 })
  const keys = new RateLimiterMemory({ points: 60, duration: 60 })
  return {
    // What one limit refuses counts for none of those after it. The first two bound how many
    // addresses are remembered.
    trySignIn: async ({ email, network }) =>
      (await take(networks, network)) ??
      (await take(overall, EVERYBODY)) ??
      (await take(fromThere, `${network} ${email}`)) ??
      (await take(account, email)),
    signedIn: async ({ email, network }) => {
      await fromThere.delete(`${network} ${email}`)
      await account.delete(email)
      await networks.reward(network)
      await overall.reward(EVERYBODY)
    },
    tryCode: (user) => take(codes, user),
    codeTaken: async (user) => {
      await codes.delete(user)
    },
    tryLink: (link) => take(links, String(link)),
    linkOpened: async (link) => {
      await links.delete(String(link))
    },
    failKey: () => take(keys, EVERYBODY),
  }
}

async function take(limiter: RateLimiterMemory, key: string): Wait {
  try {
    await limiter.consume(key)
    return null
  } catch (refused) {
    if (refused instanceof Error) throw refused
    return Math.ceil((refused as { msBeforeNext: number }).msBeforeNext / 1000)
  }
}
