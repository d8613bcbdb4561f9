import { isWithin, type Pointer } from '../pointer.ts'
import { elementsOf, type Outline, type OutlineElement } from './outline.ts'

/** A brace that was opened before the cursor, and what was typed since. */
export type OpenBrace = { readonly start: number; readonly words: string }

const OPEN_BRACE = /\{([^{}]*)$/

export function openBrace(text: string, cursor: number): OpenBrace | null {
  const found = OPEN_BRACE.exec(text.slice(0, cursor))
  return found === null ? null : { start: found.index, words: found[1] ?? '' }
}

const REST_OF_NAME = /^[^{}\s]*\}/

/** A text with a name where a brace was opened, and where the cursor stands behind it. */
export function withPiped(
  text: string,
  { start, words }: OpenBrace,
  name: string,
): { readonly text: string; readonly cursor: number } {
  const before = `${text.slice(0, start)}{${name}}`
  // Of a name that was there already, nothing is left over.
  const after = text.slice(start + 1 + words.length).replace(REST_OF_NAME, '')
  return { text: before + after, cursor: before.length }
}

const MOST_OFFERED = 8
const SILENT: ReadonlySet<string> = new Set(['html', 'image', 'panel', 'flowpanel'])

/** The questions before a part whose answers can stand in its words, the nearest last. */
export function pipable(
  outline: Outline,
  pointer: Pointer,
  typed: string,
): readonly OutlineElement[] {
  const all = elementsOf(outline)
  const until = all.findIndex((element) => isWithin(element.pointer, pointer))
  const words = typed.trim().toLowerCase()
  return all
    .slice(0, until === -1 ? all.length : until)
    .filter(
      ({ scope, type, name, title }) =>
        scope === null &&
        name !== '' &&
        !SILENT.has(type) &&
        `${name} ${title}`.toLowerCase().includes(words),
    )
    .slice(-MOST_OFFERED)
}
