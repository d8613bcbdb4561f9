import type { CollectorRules } from './rules.ts'

/** `grace`: closed, but not yet to those who had started. */
export type DoorState = 'open' | 'notYet' | 'paused' | 'closed' | 'grace'

/** What a collector is to somebody who started then and is here now. */
export function decideDoor(
  rules: Pick<CollectorRules, 'opensAt' | 'closesAt' | 'graceMs' | 'pause'>,
  /** When somebody closed it by hand. */
  closedAt: number | null,
  now: number,
  /** Null for whoever is only coming. */
  startedAt: number | null,
): DoorState {
  const closing = earlier(rules.closesAt, closedAt)
  if (closing !== null && now >= closing) {
    const hadStarted = startedAt !== null && startedAt < closing
    if (!hadStarted || now >= closing + rules.graceMs) return 'closed'
    return rules.pause.state === 'paused' ? 'paused' : 'grace'
  }
  if (rules.opensAt !== null && now < rules.opensAt) return 'notYet'
  return rules.pause.state === 'paused' ? 'paused' : 'open'
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.min(a, b)
