import { useMemo } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'

export type AskedProperty = { readonly select: Pointer; readonly property: string | null }

/** `?select=/source/pages/0&property=title`: where checks and other screens lead to. */
export function useAskedProperty(): AskedProperty | null {
  const search = typeof location === 'undefined' ? '' : location.search
  return useMemo(() => {
    const wanted = new URLSearchParams(search)
    const select = wanted.get('select')
    const property = wanted.get('property')
    return select === null && property === null ? null : { select: select ?? '/source', property }
  }, [search])
}
