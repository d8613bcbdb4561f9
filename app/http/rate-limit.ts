import { RateLimiterMemory } from 'rate-limiter-flexible'

export type RateLimit = {
  /** Seconds to wait, or null when the request may go on. */
  readonly take: (address: string) => Promise<number | null>
}

// A school class or an office shares one address, so a burst of hundreds must pass.
const POINTS = 600
const PER_SECONDS = 60

export function createRateLimit(mode: 'on' | 'off'): RateLimit {
  if (mode === 'off') return { take: () => Promise.resolve(null) }
  const limiter = new RateLimiterMemory({ points: POINTS, duration: PER_SECONDS })
  return {
    take: async (address) => {
      try {
        await limiter.consume(address)
        return null
      } catch (refused) {
        if (refused instanceof Error) throw refused
        return PER_SECONDS
      }
    },
  }
}
