import { readKept, type Kept } from './kept.ts'

export type Device = {
  readonly read: (key: string) => Kept | null
  readonly write: (key: string, kept: Kept) => void
  readonly remove: (key: string) => void
  readonly keys: (prefix: string) => readonly string[]
  /** `page`: the browser refuses, so all of it goes when the page goes. */
  readonly keeps: () => 'onDevice' | 'onPage'
}

/** Storage may be missing, blocked, full, or throw at any call. Then memory stands in for it. */
export function openDevice(open: () => Storage): Device {
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

  return {
    read: (key) => readKept(memory.get(key) ?? attempt((storage) => storage.getItem(key), null)),
    write: (key, kept) => {
      const text = JSON.stringify(kept)
      const isKept = attempt((storage) => {
        storage.setItem(key, text)
        return true
      }, false)
      if (isKept) memory.delete(key)
      else memory.set(key, text)
    },
    remove: (key) => {
      memory.delete(key)
      attempt((storage) => storage.removeItem(key), undefined)
    },
    keys: (prefix) => {
      const stored = attempt(
        (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
        [],
      )
      return [...new Set([...memory.keys(), ...stored])].filter((key) => key.startsWith(prefix))
    },
    keeps: () => (refused ? 'onPage' : 'onDevice'),
  }
}

export function removeAll(device: Device, prefix: string): void {
  for (const key of device.keys(prefix)) device.remove(key)
}
