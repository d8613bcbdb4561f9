import { useEffect, useState } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'

export type AskedProperty = { readonly property: string; readonly address: string }

/** `?select=/source/pages/0&property=title`: where checks and other screens lead to. */
export function useAskedProperty(pointers: readonly Pointer[]): AskedProperty | null {
  const [asked, setAsked] = useState<AskedProperty | null>(null)
  const search = typeof location === 'undefined' ? '' : location.search
  const first = pointers.length === 1 ? pointers[0] : undefined
  useEffect(() => {
    const wanted = new URLSearchParams(search)
    const property = wanted.get('property')
    const isHere = (wanted.get('select') ?? '/source') === first
    setAsked(property !== null && isHere ? { property, address: search } : null)
  }, [search, first])
  return asked
}
