import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import type { openWindow } from '../../../core/drafting/draft-window.ts'
import { createDraftStore, type DraftStore, type DraftView } from './draft-store.ts'
import { httpTransport } from './draft-transport.ts'

const DraftContext = createContext<DraftStore | null>(null)

const LISTEN_EVERY_MS = 4000

/** Holds the one draft of a window, whichever of its screens is open. */
export function DraftProvider({
  slug,
  draft,
  children,
}: {
  readonly slug: string
  readonly draft: Parameters<typeof openWindow>[0]
  readonly children: ReactNode
}) {
  const [store] = useState(() =>
    createDraftStore(draft, httpTransport(slug), {
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    }),
  )
  useEffect(() => {
    const listen = () => {
      if (document.visibilityState === 'visible') void store.refresh()
      else void store.flush()
    }
    const timer = setInterval(listen, LISTEN_EVERY_MS)
    document.addEventListener('visibilitychange', listen)
    addEventListener('focus', listen)
    addEventListener('online', listen)
    const warn = (event: BeforeUnloadEvent) => {
      if (store.view().window.pending.length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', listen)
      removeEventListener('focus', listen)
      removeEventListener('online', listen)
      removeEventListener('beforeunload', warn)
    }
  }, [store])
  return <DraftContext.Provider value={store}>{children}</DraftContext.Provider>
}

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext)
  if (store === null) throw new Error('This screen stands outside of a draft')
  return store
}

export const useDraftView = (): DraftView => useDraft((view) => view)

/** Draws anew only when what is read of the draft is another value. */
export function useDraft<Value>(read: (view: DraftView) => Value): Value {
  const store = useDraftStore()
  const now = () => read(store.view())
  return useSyncExternalStore(store.subscribe, now, now)
}

export const useDraftDocument = (): DraftDocument => useDraft(({ window }) => window.document)
