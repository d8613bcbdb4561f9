import type { KeyboardEvent } from 'react'

const HANDLES = '.card-bar > [data-handle]'

/**
 * Short ways of the keyboard on the canvas: Escape leads from a field to the handle of its question
 * or page, the arrows from handle to handle, F2 into what the handle moves. Whether the key was one.
 */
export function isWalked({ key, target, currentTarget, altKey, ctrlKey, metaKey }: KeyboardEvent) {
  if (!(target instanceof HTMLElement) || altKey || ctrlKey || metaKey) return false
  const isHandle = target.matches(HANDLES)
  if (key === 'Escape') return !isHandle && isFocused(handleAround(target))
  if (!isHandle) return false
  if (key === 'F2') return isFocused(fieldsBehind(target))
  const handles = [...currentTarget.querySelectorAll<HTMLElement>(HANDLES)]
  const at = handles.indexOf(target)
  switch (key) {
    case 'ArrowDown':
      return isFocused(handles[at + 1])
    case 'ArrowUp':
      return isFocused(handles[at - 1])
    case 'Home':
      return isFocused(handles[0])
    case 'End':
      return isFocused(handles.at(-1))
    default:
      return false
  }
}

const around = (target: HTMLElement) => target.closest('[data-card], .page-head')

const handleAround = (target: HTMLElement) =>
  around(target)?.querySelector<HTMLElement>(HANDLES) ?? null

const fieldsBehind = (handle: HTMLElement) =>
  around(handle)?.querySelector<HTMLElement>('[data-field]') ?? null

function isFocused(found: HTMLElement | null | undefined): boolean {
  found?.focus()
  found?.scrollIntoView({ block: 'nearest' })
  return found != null
}
