import { Serializer, type JsonObjectProperty } from 'survey-core'
import type {
  Vocabulary,
  VocabularyClass,
  VocabularyProperty,
} from '../core/drafting/source-vocabulary.ts'
import { isKnownType } from './known-types.ts'

const PARTS = ['itemvalue', 'surveyvalidator', 'surveytrigger'] as const
const SINGLE = [
  'survey',
  'page',
  'panel',
  'matrixdropdowncolumn',
  'multipletextitem',
  'calculatedvalue',
  'htmlconditionitem',
  'urlconditionitem',
]

/** What survey-core says may stand in a source. */
export function sourceVocabulary(): Vocabulary {
  const questions = Serializer.getChildrenClasses('question', true)
    .map(({ name }) => name)
    .filter(isKnownType)
  const parts = PARTS.flatMap((base) => Serializer.getChildrenClasses(base).map(({ name }) => name))
  const names = withParents([...SINGLE, ...questions, ...PARTS, ...parts])
  return { classes: Object.fromEntries([...names].map((name) => [name, classNamed(name)])) }
}

function withParents(names: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const name of names)
    for (let at: string | null = name; at !== null;) {
      all.add(at)
      at = parentOf(at)
    }
  return all
}

type Metadata = ReturnType<typeof Serializer.findClass>

/** Some classes are named as parents and never described. */
const described = (name: string): Metadata | null =>
  (Serializer.findClass(name) as Metadata | undefined) ?? null

const parentOf = (name: string): string | null => {
  const parent = described(name)?.parentName as string | null | undefined
  return parent == null || parent === '' ? null : parent
}

function classNamed(name: string): VocabularyClass {
  const own = (described(name)?.properties ?? []).filter(({ isSerializable }) => isSerializable)
  return {
    parent: parentOf(name),
    properties: Object.fromEntries(own.map((property) => [property.name, propertyNamed(property)])),
  }
}

/** Whatever lists elements holds questions; survey-core says so of some of them only. */
const ELEMENTS = new Set(['elements', 'questions', 'templateElements'])

function propertyNamed(property: JsonObjectProperty): VocabularyProperty {
  const { name, className, baseClassName, type } = property
  const holds = ELEMENTS.has(name)
    ? 'question'
    : (baseClassName ?? className ?? (type === 'itemvalues' ? 'itemvalue' : null))
  const isSwitch = type === 'boolean' || type === 'switch'
  return {
    values: isSwitch ? [true, false] : valuesOf(property),
    holds: holds === '' ? null : holds,
  }
}

function valuesOf(property: JsonObjectProperty): VocabularyProperty['values'] {
  if (!property.hasChoices) return []
  const choices: unknown = property.choices
  if (!Array.isArray(choices)) return []
  return choices.flatMap((choice: unknown) => {
    const value =
      typeof choice === 'object' && choice !== null && 'value' in choice ? choice.value : choice
    return (typeof value === 'string' && value !== '') ||
      typeof value === 'number' ||
      typeof value === 'boolean'
      ? [value]
      : []
  })
}
