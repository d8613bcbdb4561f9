import { useEffect } from 'react'

const BETWEEN_LOOKS_MS = 1000

/** Asks again and again how far something is, for as long as it goes on. */
export function useLooks(
  goesOn: boolean,
  { revalidate, state }: { readonly revalidate: () => void; readonly state: string },
): void {
  const isDue = goesOn && state === 'idle'
  useEffect(() => {
    if (!isDue) return
    const next = setTimeout(revalidate, BETWEEN_LOOKS_MS)
    return () => clearTimeout(next)
  }, [isDue, revalidate])
}
