import { Serializer, type JsonObjectProperty } from 'survey-core'
import { canonicalJson, type Json } from '../core/json.ts'
import { QUESTION_TYPES } from '../core/drafting/edits/question-types.ts'
import type {
  ClassName,
  Property,
  PropertyCatalogue,
} from '../core/drafting/properties/property.ts'
import { ADDITIONS } from './property-additions.ts'
import {
  COLUMN_CLASSES,
  MASK_CLASSES,
  TRIGGER_CLASSES,
  VALIDATOR_CLASSES,
} from './property-classes.ts'
import { conditionOf } from './property-condition.server.ts'
import { effectOf } from './property-effects.ts'
import { isOpenSwitch, kindOf } from './property-kind.server.ts'

/** The properties of everything that stands in a source, as SurveyJS's own metadata lists them. */
export function readProperties(): PropertyCatalogue {
  const properties: Property[] = []
  const known = new Map<string, number>()
  const indexOf = (property: Property): number => {
    const key = canonicalJson(property)
    const index = known.get(key) ?? properties.push(property) - 1
    known.set(key, index)
    return index
  }
  const classes = Object.fromEntries(
    CLASSES.map(([name, list]) => [
      name,
      [...list().flatMap((each) => describe(each, name) ?? []), ...(ADDITIONS[name] ?? [])].map(
        indexOf,
      ),
    ]),
  )
  return { properties, classes }
}

type Listed = () => readonly JsonObjectProperty[]

/** Properties that other ones bring along are found only by asking for an object. */
const ofType =
  (type: string): Listed =>
  () =>
    Serializer.getPropertiesByObj({ getType: () => type })

const ofColumn =
  (cellType: string): Listed =>
  () => [
    ...ofType('matrixdropdowncolumn')(),
    ...Serializer.getDynamicPropertiesByTypes('matrixdropdowncolumn', cellType).filter(
      ({ name }) => !NOT_OF_COLUMNS.has(name),
    ),
  ]

/** What places a question on a page; a cell has its place. */
const NOT_OF_COLUMNS: ReadonlySet<string> = new Set([
  'state',
  'maxWidth',
  'startWithNewLine',
  'indent',
  'titleLocation',
  'description',
  'descriptionLocation',
  'showNumber',
  'valueName',
  'errorLocation',
  'bindings',
  'showCommentArea',
  'commentText',
  'commentPlaceholder',
])

const under = (classes: { readonly [value: string]: ClassName }, list: (value: string) => Listed) =>
  Object.entries(classes).map(([value, name]) => [name, list(value)] as const)

const ITEM_CLASSES = [
  'choiceitem',
  'checkboxitem',
  'buttongroupitemvalue',
  'imageitemvalue',
  'itemvalue',
  'ratingitem',
  'matrixcolumn',
  'sliderlabel',
  'imagemaparea',
]

const CLASSES: readonly (readonly [ClassName, Listed])[] = [
  ...[...QUESTION_TYPES.map(({ type }) => type), 'page', 'survey'].map(
    (type) => [type, ofType(type)] as const,
  ),
  ...[...ITEM_CLASSES, 'calculatedvalue', 'htmlconditionitem', 'urlconditionitem'].map(
    (name) => [name, ofType(name)] as const,
  ),
  [
    'multipletextitem',
    () => [
      ...ofType('multipletextitem')(),
      ...Serializer.getDynamicPropertiesByTypes('multipletextitem', 'text').filter(({ name }) =>
        ['min', 'max', 'step', 'dataList', 'autocomplete'].includes(name),
      ),
    ],
  ],
  ['column', ofType('matrixdropdowncolumn')],
  ...under(COLUMN_CLASSES, ofColumn),
  ...under(VALIDATOR_CLASSES, (type) => ofType(`${type}validator`)),
  ...under(TRIGGER_CLASSES, (type) => ofType(`${type}trigger`)),
  ['screenout', () => []],
  ...under(MASK_CLASSES, (type) => ofType(`${type}mask`)),
]

function describe(property: JsonObjectProperty, of: ClassName): Property | null {
  if (!property.isSerializable || isStale(property, of)) return null
  const kind = kindOf(property, of)
  if (kind === null) return null
  const older = [property.alternativeName, property.oldName].filter(Boolean)
  const fallback = property.defaultValue as Json | undefined
  const onlyWith = conditionOf(property, of)
  return {
    key: property.name,
    kind,
    ...(isNothing(fallback) || isOpenSwitch(of, property.name) ? {} : { default: fallback }),
    older,
    effect: effectOf(property.name),
    rank: property.visible || READ_THOUGH_HIDDEN.has(property.name) ? 'usual' : 'rare',
    ...(onlyWith === null ? {} : { onlyWith }),
  }
}

/** An object's own metadata hides them though answers depend on them. */
const READ_THOUGH_HIDDEN: ReadonlySet<string> = new Set([
  'showRefuseItem',
  'showDontKnowItem',
  'copyDisplayValue',
])

/** How triggers were written before they had expressions. */
const isStale = ({ name }: JsonObjectProperty, of: ClassName): boolean =>
  of.startsWith('trigger:') && ['operator', 'value', 'name'].includes(name)

const isNothing = (value: Json | undefined): value is undefined =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
