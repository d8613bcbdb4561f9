import { Serializer, type JsonObjectProperty } from 'survey-core'
import type { Json } from '../core/json.ts'
import type { ClassName, PropertyCondition } from '../core/drafting/properties/property.ts'

/**
 * With which values of a neighbour a property means something. SurveyJS has a function for it, so
 * the neighbour is set to each value that it can have, and the function is asked.
 */
export function conditionOf(property: JsonObjectProperty, of: ClassName): PropertyCondition | null {
  const [key, ...further] = [property.dependsOn ?? []].flat()
  if (key === undefined || further.length > 0 || typeof property.visibleIf !== 'function')
    return null
  const neighbour = Serializer.findProperty(of, key) as JsonObjectProperty | null
  const values = neighbour === null ? [] : valuesOf(neighbour)
  const isShown = (set: (object: { [name: string]: unknown }) => void): boolean => {
    const object = Serializer.createClass(of) as { [name: string]: unknown } | null
    if (object === null) return true
    set(object)
    return property.visibleIf(object)
  }
  const shown = values.filter((value) =>
    isShown((object) => {
      object[key] = value
    }),
  )
  return shown.length === 0 || shown.length === values.length
    ? null
    : { key, values: shown, isSoUnset: isShown(() => undefined) }
}

function valuesOf(property: JsonObjectProperty): readonly Json[] {
  if (property.type === 'boolean' || property.type === 'switch') return [true, false]
  return property.hasChoices ? (property.choices as readonly Json[]) : []
}
