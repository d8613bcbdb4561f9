import type { Pointer } from '../pointer.ts'
import { elementAt, labelOf, type Outline } from './outline.ts'

/** "Move “How old are you?”", "Move 3 questions". */
export function nameOfDeed(verb: string, outline: Outline, pointers: readonly Pointer[]): string {
  const [first] = pointers
  const element = first === undefined ? null : elementAt(outline, first)
  return pointers.length === 1 && element !== null
    ? `${verb} “${labelOf(element)}”`
    : `${verb} ${pointers.length} questions`
}
