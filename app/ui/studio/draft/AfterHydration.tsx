import { useSyncExternalStore, type ReactNode } from 'react'

/** What needs the browser and is not worth drawing on the server. */
export function AfterHydration({
  fallback,
  children,
}: {
  readonly fallback: ReactNode
  readonly children: ReactNode
}) {
  const isHydrated = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  return isHydrated ? children : fallback
}
