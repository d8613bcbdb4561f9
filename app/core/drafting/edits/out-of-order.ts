import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../json.ts'
import { namesReadIn } from './names-in-text.ts'
import { elementsOf, type Outline, type OutlineElement } from './outline.ts'

/** A question that reads another one which comes only after it. */
export type OutOfOrder = { readonly reader: OutlineElement; readonly reads: OutlineElement }

/** Elements whose rules or words read what nobody has answered when they are met. */
export function outOfOrder(outline: Outline): readonly OutOfOrder[] {
  const elements = elementsOf(outline).filter(({ scope }) => scope === null)
  const byName = new Map<string, { readonly element: OutlineElement; readonly at: number }>()
  for (const [at, element] of elements.entries())
    for (const name of [element.name, element.source['valueName']])
      if (typeof name === 'string' && name !== '')
        byName.set(name.toLowerCase(), byName.get(name.toLowerCase()) ?? { element, at })
  return elements.flatMap((reader, at) => {
    const later = new Set<OutlineElement>()
    for (const read of readBy(reader.source)) {
      const found = foundBy(read, byName)
      if (found !== null && found.at > at && !isInside(found.element, reader))
        later.add(found.element)
    }
    return [...later].map((reads) => ({ reader, reads }))
  })
}

const isInside = ({ pointer }: OutlineElement, holder: OutlineElement) =>
  pointer.startsWith(`${holder.pointer}/`)

function foundBy<Found>(path: string, byName: ReadonlyMap<string, Found>): Found | null {
  let name = path.toLowerCase().replace(/-comment$/, '')
  for (;;) {
    const found = byName.get(name)
    if (found !== undefined) return found
    const cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['))
    if (cut <= 0) return null
    name = name.slice(0, cut)
  }
}

const READ = new WeakMap<JsonObject, readonly string[]>()
const ELEMENT_LISTS = new Set(['elements', 'questions', 'templateElements', 'detailElements'])

/** What an element reads itself; those in it are asked on their own. Kept for each as it is. */
function readBy(source: JsonObject): readonly string[] {
  const known = READ.get(source)
  if (known !== undefined) return known
  const read = Object.entries(source).flatMap(([key, value]) =>
    ELEMENT_LISTS.has(key) || key === 'name' ? [] : namesIn(value),
  )
  READ.set(source, read)
  return read
}

function namesIn(value: Json): readonly string[] {
  if (typeof value === 'string') return namesReadIn(value)
  if (isJsonList(value)) return value.flatMap(namesIn)
  return isJsonObject(value) ? Object.values(value).flatMap(namesIn) : []
}
