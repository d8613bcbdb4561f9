import type { JsonObjectProperty } from 'survey-core'
import type { JsonScalar } from '../core/json.ts'
import type { ObjectKind, PropertyKind } from '../core/drafting/properties/property.ts'
import {
  COLUMN_CLASSES,
  MASK_CLASSES,
  TRIGGER_CLASSES,
  VALIDATOR_CLASSES,
} from './property-classes.ts'

/** Neither yes nor no where nothing is written: what holds around it, or what Rapport does. */
const OPEN_SWITCHES: ReadonlySet<string> = new Set([
  'survey.showProgressBar',
  'page.showNavigationButtons',
  'comment.autoGrow',
  'comment.allowResize',
])

export const isOpenSwitch = (of: string, name: string): boolean =>
  OPEN_SWITCHES.has(`${of}.${name}`)

/** By what a property of a class is edited; null: it holds elements, which the canvas shows. */
export function kindOf(property: JsonObjectProperty, of: string): PropertyKind | null {
  const { name, type } = property
  const own = byName(name) ?? listKind(property)
  if (own !== null) return own
  if (ELEMENTS.has(name) && !of.startsWith('trigger:')) return null
  const values = choicesOf(property)
  switch (type) {
    case 'boolean':
    case 'switch':
      return isOpenSwitch(of, name) ? { kind: 'choice', values: [true, false] } : { kind: 'switch' }
    case 'number':
    case 'responsiveImageSize':
      return values.length > 0
        ? { kind: 'choice', values }
        : { kind: 'number', min: bound(property.minValue), max: bound(property.maxValue) }
    case 'condition':
      return { kind: 'expression', of: 'condition' }
    case 'expression':
      return { kind: 'expression', of: name.endsWith('VisibleIf') ? 'condition' : 'value' }
    case 'value':
    case 'triggervalue':
      return { kind: 'answer' }
    case 'question':
    case 'questionvalue':
    case 'question_carryforward':
      return { kind: 'name', of: 'question' }
    case 'questions':
      return { kind: 'names', of: 'question' }
    case 'pages':
      return { kind: 'names', of: 'page' }
    case 'html':
      return { kind: 'html' }
    case 'color':
      return { kind: 'colour' }
    case 'file':
      return { kind: 'file' }
    case 'set':
      return { kind: 'choices', values }
    case 'string':
    case 'text':
    case 'datetime':
      return values.length > 0
        ? { kind: 'choice', values }
        : {
            kind: 'text',
            lines: type === 'text' ? 'several' : 'one',
            isLocalized: property.isLocalizable,
          }
    default:
      return { kind: 'json' }
  }
}

const ELEMENTS: ReadonlySet<string> = new Set([
  'pages',
  'elements',
  'questions',
  'templateElements',
  'detailElements',
])

function byName(name: string): PropertyKind | null {
  if (name === 'maskSettings') return { kind: 'object', by: 'maskType', classes: MASK_CLASSES }
  return name === 'dataList' ? { kind: 'lines' } : null
}

const objects = (of: ObjectKind): PropertyKind => ({ kind: 'objects', of })

const only = (otherwise: string): PropertyKind => objects({ by: null, classes: {}, otherwise })

function listKind({ type, className }: JsonObjectProperty): PropertyKind | null {
  switch (type) {
    case 'validators':
      return objects({ by: 'type', classes: VALIDATOR_CLASSES, otherwise: null })
    case 'triggers':
      return objects({ by: 'type', classes: TRIGGER_CLASSES, otherwise: null })
    case 'matrixdropdowncolumns':
      return objects({ by: 'cellType', classes: COLUMN_CLASSES, otherwise: 'column' })
    case 'textitem[]':
      return only('multipletextitem')
    case 'calculatedvalues':
      return only('calculatedvalue')
    case 'htmlconditions':
      return only('htmlconditionitem')
    case 'urlconditions':
      return only('urlconditionitem')
    case 'surveypages':
      return null
    default:
      return type.endsWith('[]') && className ? { kind: 'items', class: className } : null
  }
}

const bound = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** Choices that are made while a page runs are none that could be listed. */
function choicesOf(property: JsonObjectProperty): readonly JsonScalar[] {
  if (!property.hasChoices) return []
  const listed = property.choices as readonly unknown[]
  return listed.flatMap((choice): readonly JsonScalar[] => {
    const value =
      typeof choice === 'object' && choice !== null && 'value' in choice ? choice.value : choice
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value === ''
        ? []
        : [value]
      : []
  })
}
