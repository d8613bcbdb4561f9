import { flushSync } from 'react-dom'
import type { Desk } from './desk.ts'
import { focusHandle } from './focus.ts'

/** Goes to the properties: beside the canvas, or in a sheet over it where there is no room. */
export function openSheet({ view }: Desk): void {
  flushSync(() => view.set({ sheet: 'open' }))
  const { active } = view.state()
  if (active !== null)
    document.querySelector(`[data-card="${CSS.escape(active)}"]`)?.scrollIntoView()
  const sheet = document.querySelector<HTMLElement>('.designer-panel')
  const title = sheet?.querySelector<HTMLElement>('.panel-title') ?? sheet
  title?.focus({ preventScroll: true })
}

export function closeSheet({ view }: Desk): void {
  flushSync(() => view.set({ sheet: 'closed' }))
  const { active } = view.state()
  if (active === null) document.querySelector<HTMLElement>('.designer-tools button')?.focus()
  else focusHandle(active)
}
