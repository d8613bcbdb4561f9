import type { TextGroup } from '#app/core/definition/definition.ts'
import { isJsonObject } from '#app/core/json.ts'
import { pathUnder } from '#app/core/response/form/field-names.ts'
import { askedOf } from './asked.ts'
import { numberView } from './number-view.ts'
import type { Asked, Place } from './place.ts'
import { textView } from './text-view.ts'
import type { TextGroupView } from './view.ts'

export function textGroupView({
  question,
  path,
  common,
  place,
  value,
}: Asked<TextGroup>): TextGroupView {
  const inside: Place = {
    ...place,
    pathOf: (name) => pathUnder(path, name),
    idOf: (name) => `${common.id}-i${question.items.findIndex((item) => item.name === name) + 1}`,
    shown: isJsonObject(value) ? value : {},
  }
  return {
    ...common,
    kind: 'textGroup',
    items: question.items.map((item) =>
      item.kind === 'number' ? numberView(askedOf(item, inside)) : textView(askedOf(item, inside)),
    ),
  }
}
