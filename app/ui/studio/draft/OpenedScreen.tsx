import { Suspense, type ReactNode } from 'react'
import { AfterHydration } from './AfterHydration.tsx'

/** A screen of the draft that loads when it is opened. */
export function OpenedScreen({ children }: { readonly children: ReactNode }) {
  const opening = <p className="study-state">Opening…</p>
  return (
    <AfterHydration fallback={opening}>
      <Suspense fallback={opening}>{children}</Suspense>
    </AfterHydration>
  )
}
