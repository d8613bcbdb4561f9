import { useEffect } from 'react'
import type { Desk } from './desk.ts'
import { focusHandle, focusPage } from './focus.ts'

/** `?at=/source/pages/0/elements/2/title`: where checks, rules and other screens lead to. */
export function useAskedPlace(desk: Desk): void {
  useEffect(() => {
    const at = new URLSearchParams(location.search).get('at')
    if (at === null) return
    const key = keyAround(desk, at)
    if (key !== undefined) {
      desk.view.set({ active: key })
      focusHandle(key)
    } else {
      const page = desk
        .outline()
        .pages.findIndex(({ pointer }) => `${at}/`.startsWith(`${pointer}/`))
      if (page >= 0) focusPage(page)
    }
    // Once: what is taken in hand afterwards counts more.
  }, [desk])
}

/** The element at a place or around it. */
function keyAround(desk: Desk, at: string): string | undefined {
  const { keyAt } = desk.keys()
  for (let pointer = at; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const key = keyAt.get(pointer)
    if (key !== undefined) return key
  }
  return undefined
}
