/**
 * The same once more in IndexedDB. Browsers write local storage and cookies to their disk only after
 * some seconds, so that a crash takes the last of them along; this is there at once.
 */
export type Mirror = {
  readonly load: () => Promise<readonly (readonly [key: string, text: string])[]>
  /** Null removes. */
  readonly put: (key: string, text: string | null) => void
  /** When all that was put is there. */
  readonly settled: () => Promise<unknown>
}

const NAME = 'rapport'

export function openMirror(): Mirror {
  const opened = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(NAME)
    request.onsuccess = () => resolve(request.result)
    request.onerror = reject
  })
  let last: Promise<unknown> = opened.catch(() => undefined)

  const use = <Value>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Value) =>
    opened.then(
      (database) =>
        new Promise<Value>((resolve, reject) => {
          const transaction = database.transaction(NAME, mode)
          const value = work(transaction.objectStore(NAME))
          transaction.oncomplete = () => resolve(value)
          transaction.onabort = reject
        }),
    )

  return {
    load: async () => {
      const [keys, texts] = await use(
        'readonly',
        (store) => [store.getAllKeys(), store.getAll()] as const,
      )
      return keys.result.flatMap((key, index) => {
        const text: unknown = texts.result[index]
        return typeof key === 'string' && typeof text === 'string' ? [[key, text] as const] : []
      })
    },
    put: (key, text) => {
      last = use('readwrite', (store) => {
        if (text === null) store.delete(key)
        else store.put(text, key)
      }).catch(() => undefined)
    },
    settled: () => last,
  }
}
