import { START_FIELD } from '../core/response/form/field-names.ts'
import type { Device } from './device.ts'
import { areSame, fieldsByName, fillIn, renderedIn, valuesIn } from './fields.ts'
import { wordsOf } from './in-words.ts'
import type { Changes, Kept } from './kept.ts'

/** What the server had put into the fields when this page came. */
export type Basis = ReadonlyMap<string, readonly string[]>

export const basisOf = (form: HTMLFormElement): Basis =>
  new Map([...fieldsByName(form)].map(([name, fields]) => [name, renderedIn(fields)]))

export function changesIn(form: HTMLFormElement, basis: Basis): Changes {
  const changes: { [field: string]: Changes[string] } = {}
  for (const [name, fields] of fieldsByName(form)) {
    const was = basis.get(name) ?? renderedIn(fields)
    const now = valuesIn(fields)
    if (!areSame(was, now)) changes[name] = { was, now }
  }
  return changes
}

/**
 * Fills in again what was typed, field by field, unless the server has something else there by now
 * than it had then: that is newer. No clock is asked, since two never agree.
 */
export function restore(form: HTMLFormElement, { changes }: Kept): 'restored' | 'nothing' {
  let restored: 'restored' | 'nothing' = 'nothing'
  for (const [name, fields] of fieldsByName(form)) {
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined
    if (change === undefined || !areSame(change.was, renderedIn(fields))) continue
    // Somebody was quicker than this script.
    if (!areSame(change.was, valuesIn(fields))) continue
    fillIn(fields, change.now)
    restored = 'restored'
  }
  return restored
}

/** Keeps what stands in the form, or forgets it where nothing differs from what the server has. */
export function keepTyped(
  device: Device,
  key: string,
  form: HTMLFormElement,
  basis: Basis,
  begun: Kept['begun'],
): void {
  const changes = changesIn(form, basis)
  const before = device.read(key)
  const content = {
    at: Date.now(),
    changes,
    words: wordsOf(form),
    ...(begun === undefined ? {} : { begun }),
  }
  if (before?.state === 'waiting') device.write(key, { ...before, ...content })
  else if (Object.keys(changes).length > 0) device.write(key, { ...content, state: 'typed' })
  else if (before?.state !== 'unwanted') device.remove(key)
}

export const startFieldOf = (form: HTMLFormElement): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${START_FIELD}"]`)
