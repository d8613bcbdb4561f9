import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Json, JsonObject } from '#app/core/json.ts'

const WRITTEN = [
  'choices',
  'computed',
  'files',
  'languages',
  'logic',
  'matrices',
  'moving',
  'panels',
  'required-rows',
  'scales',
  'screened',
  'text-lists',
  'texts',
  'validators',
] as const

/** A valid survey that hostile submissions are sent to. */
export type CarrierName = (typeof WRITTEN)[number] | 'wide'

export const CARRIER_NAMES: readonly CarrierName[] = [...WRITTEN, 'wide']

export const carrierSource = (name: CarrierName): JsonObject =>
  name === 'wide'
    ? WIDE
    : (JSON.parse(
        readFileSync(join(import.meta.dirname, 'definitions', `${name}.json`), 'utf8'),
      ) as JsonObject)

/** The name of a carrier in addresses. */
export const carrierSlug = (name: CarrierName) => `hostile-${name}`

export const listOf = <Item extends Json>(length: number, item: (index: number) => Item): Item[] =>
  Array.from({ length }, (_, index) => item(index))

const WIDE: JsonObject = {
  title: 'As wide as a survey may be',
  elements: [
    { type: 'checkbox', name: 'many', choices: listOf(1000, (index) => `c${index}`) },
    {
      type: 'matrixdynamic',
      name: 'rows',
      rowCount: 0,
      maxRowCount: 1000,
      columns: [
        { name: 'a', cellType: 'text', maxLength: 20 },
        { name: 'b', cellType: 'dropdown', choices: ['x', 'y'] },
      ],
    },
    {
      type: 'paneldynamic',
      name: 'panels',
      maxPanelCount: 100,
      templateElements: [
        { type: 'text', name: 'a' },
        { type: 'text', name: 'b', visibleIf: '{panel.a} notempty' },
      ],
    },
  ],
}
