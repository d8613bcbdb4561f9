import type { TextGroup } from '../core/definition/definition.ts'
import { isJsonObject, isReservedName, type JsonObject } from '../core/json.ts'
import { reportDuplicates } from './read-choices.server.ts'
import { readCommon, type Common } from './read-common.server.ts'
import { readText } from './read-text.server.ts'
import { withCurrentNames } from './current-names.ts'
import { reportEmpty } from './leave-out.ts'
import type { Reading } from './reading.server.ts'

const MOST_ITEMS = 100

export function readTextGroup(
  reading: Reading,
  source: JsonObject,
  common: Common,
  pointer: string,
): TextGroup | null {
  const sources = reading.list(source, 'items', pointer)
  if (sources.length === 0) return reportEmpty(reading, pointer, 'no fields')
  if (sources.length > MOST_ITEMS)
    reading.error(`${pointer}/items`, 'too_many_elements', `At most ${MOST_ITEMS} fields`)
  const items = sources.slice(0, MOST_ITEMS).flatMap((item, index) => {
    const at = `${pointer}/items/${index}`
    // A name alone is an item too.
    const own: JsonObject =
      typeof item === 'string' ? { name: item } : isJsonObject(item) ? withCurrentNames(item) : {}
    const name = own['name']
    if (typeof name !== 'string' || name.trim() === '') {
      reading.error(at, 'name_missing', 'A field needs a name')
      return []
    }
    if (isReservedName(name)) {
      reading.error(at, 'name_reserved', `${name} can't be used as a name`)
      return []
    }
    const text = readText(reading, own, readCommon(reading, own, name, at), at)
    return [text]
  })
  reportDuplicates(
    reading,
    items.map(({ name }) => ({ value: name })),
    `${pointer}/items`,
  )
  return { ...common, kind: 'textGroup', items }
}
