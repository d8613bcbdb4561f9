import { RateLimiterMemory } from 'rate-limiter-flexible'

export type RateLimit = {
  /** Seconds to wait, or null when the request may go on. */
  readonly take: (network: string, path: string) => Promise<number | null>
}

// A school or an office shares one network: two hundred pupils may send a page every ten seconds.
const POINTS = 1200
const PER_SECONDS = 60

export function createRateLimit(mode: 'on' | 'off'): RateLimit {
  if (mode === 'off') return { take: () => Promise.resolve(null) }
  const limiter = new RateLimiterMemory({ points: POINTS, duration: PER_SECONDS })
  return {
    take: async (network, path) => {
      try {
        await limiter.consume(`${network} ${surveyIn(path)}`)
        return null
      } catch (refused) {
        if (refused instanceof Error) throw refused
        return PER_SECONDS
      }
    },
  }
}

/** Each survey is counted for itself, so that one class does not wait for another. */
const surveyIn = (path: string): string =>
  /^\/(?:s|api\/v1\/surveys)\/([^/]+)/.exec(path)?.[1] ?? ''
