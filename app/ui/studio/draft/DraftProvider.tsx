import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import type { openWindow } from '../../../core/drafting/draft-window.ts'
import { may, type Role, type SurveyVerb } from '../../../core/policies.ts'
import { createDraftStore, type DraftStore, type DraftView } from './draft-store.ts'
import { httpTransport } from './draft-transport.ts'
import { forReading } from './for-reading.ts'
import { holdLinks } from './hold-links.ts'

const DraftContext = createContext<{ readonly store: DraftStore; readonly role: Role } | null>(null)

const LISTEN_EVERY_MS = 4000

/** Holds the one draft of a window, whichever of its screens is open. */
export function DraftProvider({
  slug,
  role,
  draft,
  children,
}: {
  readonly slug: string
  /** Of whoever has the window open. */
  readonly role: Role
  readonly draft: Parameters<typeof openWindow>[0]
  readonly children: ReactNode
}) {
  const [held] = useState(() => {
    const store = createDraftStore(draft, httpTransport(slug), {
      newId: () => crypto.randomUUID(),
      now: () => Date.now(),
      after: (ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
    return { store: mayWrite(role) ? store : forReading(store), role }
  })
  const { store } = held
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
      const { pending, conflicts } = store.view().window
      if (pending.length + conflicts.length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    const letGo = holdLinks(store)
    return () => {
      letGo()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', listen)
      removeEventListener('focus', listen)
      removeEventListener('online', listen)
      removeEventListener('beforeunload', warn)
    }
  }, [store])
  return <DraftContext.Provider value={held}>{children}</DraftContext.Provider>
}

const mayWrite = (role: Role): boolean => may(role, 'draft.edit') || may(role, 'draft.translate')

function useHeld() {
  const held = useContext(DraftContext)
  if (held === null) throw new Error('This screen stands outside of a draft')
  return held
}

export const useDraftStore = (): DraftStore => useHeld().store

/** Whether whoever looks at this draft may do that; what they may not is not offered. */
export const useMay = (verb: SurveyVerb): boolean => may(useHeld().role, verb)

/** Whether anything of this draft can be changed in this window. */
export const useMayWrite = (): boolean => mayWrite(useHeld().role)

export const useDraftView = (): DraftView => useDraft((view) => view)

/** Draws anew only when what is read of the draft is another value. */
export function useDraft<Value>(read: (view: DraftView) => Value): Value {
  const store = useDraftStore()
  const now = () => read(store.view())
  return useSyncExternalStore(store.subscribe, now, now)
}

export const useDraftDocument = (): DraftDocument => useDraft(({ window }) => window.document)
