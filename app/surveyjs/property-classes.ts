import type { Classes } from '../core/drafting/properties/property.ts'

const under = (prefix: string, names: readonly string[]): Classes =>
  Object.fromEntries(names.map((name) => [name, `${prefix}:${name}`]))

/** As a source writes the type of what stands in a list. */
export const VALIDATOR_CLASSES = under('validator', [
  'numeric',
  'text',
  'answercount',
  'regex',
  'email',
  'expression',
])

export const TRIGGER_CLASSES = under('trigger', [
  'complete',
  'setvalue',
  'copyvalue',
  'skip',
  'runexpression',
  'visible',
])

export const COLUMN_CLASSES = under('column', [
  'dropdown',
  'checkbox',
  'radiogroup',
  'tagbox',
  'text',
  'comment',
  'boolean',
  'expression',
  'rating',
  'slider',
])

export const MASK_CLASSES = under('mask', ['pattern', 'datetime', 'numeric', 'currency'])
