import { isWithin, type Pointer } from '../pointer.ts'
import { labelOf, type Outline, type OutlineElement, type OutlineList } from './outline.ts'

/** Before the element at an index of a list, or at its end. */
export type Place = { readonly list: Pointer; readonly index: number }

export type PlaceInWords = Place & { readonly words: string }

/**
 * Every place where elements can be put, in reading order. Those within what is moved are none,
 * and those on both sides of it are one: there it stands already.
 */
export function placesFor(outline: Outline, moved: readonly Pointer[]): readonly PlaceInWords[] {
  return outline.pages.flatMap((page, index) => {
    const name = page.title.trim() || page.name
    const called =
      page.kind === 'implied' ? 'the page' : `page ${index + 1}${name === '' ? '' : `, ${name}`}`
    return placesIn(page.list, called, moved)
  })
}

function placesIn(
  list: OutlineList,
  called: string,
  moved: readonly Pointer[],
): readonly PlaceInWords[] {
  const { pointer, elements } = list
  const isMoved = (element: OutlineElement | undefined) =>
    element !== undefined && moved.includes(element.pointer)
  const places = elements.flatMap((element, index): PlaceInWords[] => {
    if (isMoved(element))
      return index > 0 && isMoved(elements[index - 1])
        ? []
        : [{ list: pointer, index, words: wordsAt(list, index, called, moved) }]
    const before =
      index > 0 && isMoved(elements[index - 1])
        ? []
        : [{ list: pointer, index, words: wordsAt(list, index, called, moved) }]
    const inside = element.lists.flatMap((inner) =>
      placesIn(inner, `${labelOf(element)}, ${called}`, moved),
    )
    return [...before, ...inside]
  })
  const isEndItsOwn = isMoved(elements.at(-1))
  return isEndItsOwn
    ? places
    : [
        ...places,
        {
          list: pointer,
          index: elements.length,
          words: wordsAt(list, elements.length, called, moved),
        },
      ]
}

function wordsAt(
  { elements }: OutlineList,
  index: number,
  called: string,
  moved: readonly Pointer[],
): string {
  const next = elements.slice(index).find(({ pointer }) => !moved.includes(pointer))
  const others = elements.filter(({ pointer }) => !moved.includes(pointer)).length
  if (others === 0) return `Alone on ${called}`
  return next === undefined ? `At the end of ${called}` : `Before ${labelOf(next)}, ${called}`
}

/** Where the first of some elements stands. */
export function placeOf(
  places: readonly Place[],
  outline: Outline,
  moved: readonly Pointer[],
): number {
  const [first] = inOrder(outline, moved)
  if (first === undefined) return -1
  const at = first.lastIndexOf('/')
  const [list, index] = [first.slice(0, at), Number(first.slice(at + 1))]
  return places.findIndex((place) => place.list === list && place.index === index)
}

/** Elements as they follow each other, without those that go along with another one. */
export function inOrder(outline: Outline, pointers: readonly Pointer[]): readonly Pointer[] {
  const found: Pointer[] = []
  const walk = (list: OutlineList) => {
    for (const element of list.elements)
      if (pointers.includes(element.pointer)) found.push(element.pointer)
      else element.lists.forEach(walk)
  }
  outline.pages.forEach(({ list }) => walk(list))
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one, other)))
}
