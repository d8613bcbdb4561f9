import { readKept, type Kept } from './kept.ts'
import type { Mirror } from './mirror.ts'

export type Device = {
  readonly read: (key: string) => Kept | null
  readonly write: (key: string, kept: Kept) => void
  readonly remove: (key: string) => void
  readonly keys: (prefix: string) => readonly string[]
  /** `page`: the browser refuses, so all of it goes when the page goes. */
  readonly keeps: () => 'onDevice' | 'onPage'
  /** Takes back what a crash has taken. */
  readonly recover: () => Promise<void>
  /** When all is where a crash does not reach it. */
  readonly settled: () => Promise<void>
}

/** Nobody waits long for what is only a precaution. */
const LONGEST_MS = 500
const soon = <Value>(work: Promise<Value>, otherwise: Value): Promise<Value> =>
  Promise.race([
    work.catch(() => otherwise),
    new Promise<Value>((resolve) => setTimeout(() => resolve(otherwise), LONGEST_MS)),
  ])

/** Storage may be missing, blocked, full, or throw at any call. Then memory stands in for it. */
export function openDevice(open: () => Storage, mirror: Mirror | null = null): Device {
  const memory = new Map<string, string>()
  let refused = false

  function attempt<Value>(use: (storage: Storage) => Value, otherwise: Value): Value {
    try {
      return use(open())
    } catch {
      refused = true
      return otherwise
    }
  }

  attempt((storage) => {
    storage.setItem('rapport', '')
    storage.removeItem('rapport')
  }, undefined)

  const read: Device['read'] = (key) =>
    readKept(memory.get(key) ?? attempt((storage) => storage.getItem(key), null))

  function keep(key: string, text: string): void {
    const isKept = attempt((storage) => {
      storage.setItem(key, text)
      return true
    }, false)
    if (isKept) memory.delete(key)
    else memory.set(key, text)
  }

  return {
    read,
    write: (key, kept) => {
      const text = JSON.stringify(kept)
      keep(key, text)
      mirror?.put(key, text)
    },
    remove: (key) => {
      memory.delete(key)
      attempt((storage) => storage.removeItem(key), undefined)
      mirror?.put(key, null)
    },
    keys: (prefix) => {
      const stored = attempt(
        (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
        [],
      )
      return [...new Set([...memory.keys(), ...stored])].filter((key) => key.startsWith(prefix))
    },
    keeps: () => (refused ? 'onPage' : 'onDevice'),
    recover: async () => {
      for (const [key, text] of mirror === null ? [] : await soon(mirror.load(), []))
        if ((readKept(text)?.at ?? 0) > (read(key)?.at ?? 0)) keep(key, text)
    },
    settled: async () => {
      if (mirror !== null) await soon(mirror.settled(), undefined)
    },
  }
}

export function removeAll(device: Device, prefix: string): void {
  for (const key of device.keys(prefix)) device.remove(key)
}
