import type { Numbers } from '../definition/flow.ts'
import type { Definition } from '../definition/definition.ts'
import type { Context } from '../response/check/checked.ts'
import { questionNamesIn, shownOn } from '../response/shown-elements.ts'

/** The number that each question on a page has, as this person meets them. */
export function questionNumbers(
  { pages, flow: { numbers } }: Definition,
  pageIndex: number,
  context: Context,
): ReadonlyMap<string, string> {
  if (numbers.within === 'none') return new Map()
  const page = pages[pageIndex]
  if (page === undefined) return new Map()
  const before =
    numbers.within === 'page'
      ? 0
      : pages
          .slice(0, pageIndex)
          .reduce((count, earlier) => count + questionNamesIn(shownOn(earlier, context)).length, 0)
  return new Map(
    questionNamesIn(shownOn(page, context)).map((name, index) => [
      name,
      numberAt(numbers, before + index),
    ]),
  )
}

/** `1.` goes on to `2.`, `a)` to `b)`, `#1` to `#2`. */
function numberAt({ first }: Numbers, index: number): string {
  const digits = /\d+/.exec(first)
  if (digits !== null) return first.replace(digits[0], String(Number(digits[0]) + index))
  const letter = /[a-z]/i.exec(first)
  if (letter === null) return `${first}${index + 1}`
  const base = letter[0] >= 'a' ? 97 : 65
  const place = letter[0].charCodeAt(0) - base + index
  const letters =
    (place >= 26 ? String.fromCharCode(base + Math.floor(place / 26) - 1) : '') +
    String.fromCharCode(base + (place % 26))
  return first.replace(letter[0], letters)
}
