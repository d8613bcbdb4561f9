/** Does something while no other tab does it. */
export type Alone = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

/** Longer than one try may take. */
const LEASE_MS = 60_000
const ASK_AGAIN_MS = 500

/** Web Locks where there are any; they are missing where a page comes over plain http. */
export const alone =
  (storage: () => Storage): Alone =>
  async (name, work) => {
    if (!('locks' in navigator)) return withLease(storage, name, work)
    const lock = { wasGiven: false }
    try {
      const done = await navigator.locks.request(name, async () => {
        lock.wasGiven = true
        return { value: await work() }
      })
      return done.value
    } catch (error) {
      // A frame that may keep nothing may lock nothing either.
      if (lock.wasGiven) throw error
      return withLease(storage, name, work)
    }
  }

/** A note in storage that says who is at it and until when; a tab that died lets it run out. */
async function withLease<Value>(
  storage: () => Storage,
  name: string,
  work: () => Promise<Value>,
): Promise<Value> {
  const key = `rapport-lease ${name}`
  const me = String(crypto.getRandomValues(new Uint32Array(2)))
  const holder = () => {
    const [who, until] = (storage().getItem(key) ?? '').split(' ')
    return Number(until) > Date.now() ? who : undefined
  }
  try {
    while (holder() !== me) {
      if (holder() === undefined) {
        storage().setItem(key, `${me} ${Date.now() + LEASE_MS}`)
        // Two may have claimed at once; the later note stands, and both read it after a while.
        await pause(50 + 100 * Math.random())
      } else await pause(ASK_AGAIN_MS)
    }
  } catch {
    // No storage, nothing that another tab could send too.
    return work()
  }
  try {
    return await work()
  } finally {
    try {
      storage().removeItem(key)
    } catch {
      // It runs out.
    }
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
