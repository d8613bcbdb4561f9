import type { Definition, Element } from '../definition/definition.ts'
import { elementsOf } from '../definition/walk.ts'
import { seededRandom, shuffled } from '../study/seeded-random.ts'
import type { Arm, Presentation } from './order-rules.ts'

/** Does everybody meet the same? */
export const isFixed = ({ order, arms }: Definition): boolean =>
  arms.length === 0 &&
  order.pages === 'asWritten' &&
  order.shuffledPages.length === 0 &&
  order.shuffledPanels.length === 0 &&
  order.shuffledRows.length === 0 &&
  Object.values(order.choices).every((way) => way !== 'random')

/**
 * What the person with this seed meets: the same whenever it is asked. Each list draws by itself,
 * so that another question more leaves the order of all others alone.
 */
export function presentationFor(definition: Definition, seed: number): Presentation {
  const { order, pages, arms } = definition
  const draw = (list: string, items: readonly string[]) =>
    shuffled(items, seededRandom(mixed(seed, list)))
  const elements = pages.flatMap((page) => [...elementsOf(page.elements)])
  const panels = elements.filter(({ kind }) => kind === 'panel')
  const shuffledPages = new Set(order.shuffledPages)
  const shuffledPanels = new Set(order.shuffledPanels.flatMap((place) => panels[place] ?? []))
  const shuffledRows = new Set(order.shuffledRows)
  return {
    arms: armsFor(arms, seed),
    pages:
      order.pages === 'random'
        ? draw(
            'pages',
            pages.map(({ name }) => name),
          )
        : null,
    pageElements: byName(
      pages
        .filter(({ name }) => shuffledPages.has(name))
        .map((page) => [page.name, draw(`page ${page.name}`, page.elements.map(nameOf))]),
    ),
    panelElements: byName(
      elements.flatMap((element) =>
        element.kind === 'panel' && shuffledPanels.has(element)
          ? [[element.name, draw(`panel ${element.name}`, element.elements.map(nameOf))] as const]
          : [],
      ),
    ),
    choices: byName(
      elements.flatMap((element) =>
        'choices' in element && order.choices[element.name] === 'random'
          ? [
              [
                element.name,
                draw(
                  `choices ${element.name}`,
                  element.choices
                    .filter(({ role }) => role === 'substantive')
                    .map(({ value }) => String(value)),
                ),
              ] as const,
            ]
          : [],
      ),
    ),
    rows: byName(
      elements.flatMap((element) =>
        'rows' in element && shuffledRows.has(element.name)
          ? [
              [
                element.name,
                draw(
                  `rows ${element.name}`,
                  element.rows.map(({ value }) => value),
                ),
              ] as const,
            ]
          : [],
      ),
    ),
  }
}

export const armsFor = (arms: readonly Arm[], seed: number): Presentation['arms'] =>
  Object.fromEntries(
    arms.flatMap((arm) => {
      const value = pick(arm, seededRandom(mixed(seed, `arm ${arm.name}`))())
      return value === undefined ? [] : [[arm.name, value]]
    }),
  )

function pick({ values }: Arm, place: number) {
  const total = values.reduce((sum, { weight }) => sum + weight, 0)
  let left = place * total
  for (const { value, weight } of values) {
    if (left < weight) return value
    left -= weight
  }
  return values.at(-1)?.value
}

const nameOf = ({ name }: Element) => name

const byName = <Value>(pairs: readonly (readonly [string, Value])[]) => Object.fromEntries(pairs)

/** FNV-1a over the name, begun with the seed; then stirred, so that no two lists go together. */
function mixed(seed: number, name: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}
