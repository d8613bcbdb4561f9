import { createContext, useContext, useEffect, useState } from 'react'
import type { PropertyCatalogue } from '../../../core/drafting/properties/property.ts'

export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly catalogue: PropertyCatalogue }
  | { readonly state: 'failed'; readonly why: string }

const ADDRESS = '/studio/properties'

/** Asks what can be set; the browser keeps the answer and only asks whether it still holds. */
export function useCatalogue(): { readonly loading: Loading; readonly again: () => void } {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const asking = new AbortController()
    setLoading({ state: 'loading' })
    void ask(asking.signal).then((answer) => {
      if (!asking.signal.aborted) setLoading(answer)
    })
    return () => asking.abort()
  }, [attempt])
  return { loading, again: () => setAttempt((before) => before + 1) }
}

async function ask(signal: AbortSignal): Promise<Loading> {
  try {
    const answer = await fetch(ADDRESS, { signal })
    return answer.ok
      ? { state: 'ready', catalogue: (await answer.json()) as PropertyCatalogue }
      : { state: 'failed', why: `The server answered ${answer.status}.` }
  } catch {
    return { state: 'failed', why: 'There is no connection to the server.' }
  }
}

export const CatalogueContext = createContext<PropertyCatalogue>({ properties: [], classes: {} })

export const useProperties = (): PropertyCatalogue => useContext(CatalogueContext)
