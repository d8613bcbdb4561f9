import type { Alone } from './alone.ts'
import { isFinal, type Outcome } from './deliver.ts'
import { removeAll, type Device } from './device.ts'
import { ALL_KEYS, asTyped, asUnwanted, placeOf, responseIn, type Kept, type Post } from './kept.ts'
import { waitAfter } from './wait.ts'

export type Outbox = {
  /** Tries all that waits, beginning with the response that holds this key. */
  readonly send: (first?: string) => Promise<void>
}

export type Report = (key: string, outcome: Outcome | { readonly kind: 'sentElsewhere' }) => void

type Parts = {
  readonly device: Device
  readonly alone: Alone
  readonly deliver: (post: Post) => Promise<Outcome>
  readonly report: Report
}

/**
 * Sends what waits on this device until somebody takes it. Every post may be sent again, since the
 * server answers a second copy like the first; nothing leaves the device before it has answered.
 */
export function createOutbox({ device, alone, deliver, report }: Parts): Outbox {
  let running: Promise<void> | null = null
  let wanted: string | undefined
  let isWanted = false
  let failures = 0
  let notBefore = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  async function sendAll(first: string | undefined): Promise<void> {
    for (const key of waiting(device, first)) {
      const outcome = await alone(responseIn(key), async () => {
        const kept = device.read(key)
        if (kept?.state !== 'waiting') return { kind: 'sentElsewhere' } as const
        const reply = await deliver(kept.post)
        settle(device, key, device.read(key) ?? kept, reply)
        return reply
      })
      report(key, outcome)
      if (outcome.kind === 'later') {
        notBefore = Date.now() + (outcome.afterMs ?? 0)
        failures += 1
        break
      }
      failures = 0
    }
    clearTimeout(timer)
    if (waiting(device, undefined).length > 0)
      timer = setTimeout(
        () => void send(),
        Math.max(waitAfter(failures, Math.random()), notBefore - Date.now()),
      )
  }

  async function send(first?: string): Promise<void> {
    if (first !== undefined) wanted = first
    else if (Date.now() < notBefore) return
    isWanted = true
    running ??= (async () => {
      while (isWanted) {
        isWanted = false
        await sendAll(wanted)
      }
    })().finally(() => (running = null))
    return running
  }

  return { send }
}

/** The oldest first, since later pages build on earlier ones. */
function waiting(device: Device, first: string | undefined): readonly string[] {
  const rank = (key: string) =>
    first !== undefined && responseIn(key) === responseIn(first) ? 0 : 1
  return device
    .keys(ALL_KEYS)
    .flatMap((key) => {
      const kept = device.read(key)
      return kept?.state === 'waiting' ? [{ key, at: kept.at }] : []
    })
    .sort((a, b) => rank(a.key) - rank(b.key) || a.at - b.at)
    .map(({ key }) => key)
}

function settle(device: Device, key: string, kept: Kept, outcome: Outcome): void {
  switch (outcome.kind) {
    case 'arrived':
      if (isFinal(outcome.address)) {
        removeAll(device, responseIn(key))
        return
      }
      if (keepsUnread(kept)) device.write(key, asTyped(kept))
      else device.remove(key)
      device.write(placeOf(key), {
        at: Date.now(),
        changes: {},
        words: {},
        state: 'begun',
        address: privateLink(outcome.address),
      })
      return
    case 'ended':
      device.remove(key)
      return
    case 'mend':
      device.write(key, asTyped(kept))
      return
    case 'unwanted':
      device.write(key, asUnwanted(kept, outcome.why))
      return
    case 'later':
      return
  }
}

/** Of whatever page of a response: the server knows which comes next. */
const privateLink = (address: string) => address.split('/').slice(0, 4).join('/')

/** Going back or away saves only what can be believed; the rest stays here to be mended. */
const keepsUnread = (kept: Kept): boolean =>
  kept.state === 'waiting' &&
  ['back', 'later'].includes(new URLSearchParams(kept.post.body).get('intent') ?? '')
