import type { Definition, Question } from './definition.ts'
import { questionsAmong, questionsOf } from './walk.ts'

/** What a new version does to comparability with the one before. */
export type VersionChange = {
  readonly kind: 'first' | 'identical' | 'labelsOnly' | 'safe' | 'breaking'
  readonly reasons: readonly string[]
}

export function compareVersions(before: Definition | null, after: Definition): VersionChange {
  if (before === null) return { kind: 'first', reasons: [] }
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'identical', reasons: [] }
  const [old, fresh] = [byName(before), byName(after)]
  const broken = [...old].flatMap(([name, question]) => breaks(question, fresh.get(name)))
  if (broken.length > 0) return { kind: 'breaking', reasons: broken }
  const added = [...fresh.keys()].filter((name) => !old.has(name)).map((name) => `${name} is new`)
  const same = added.length === 0 && withoutLabels(before) === withoutLabels(after)
  return same ? { kind: 'labelsOnly', reasons: [] } : { kind: 'safe', reasons: added }
}

const byName = (definition: Definition) =>
  new Map(questionsOf(definition).map((question) => [question.name, question]))

function breaks(before: Question, after: Question | undefined): string[] {
  if (after === undefined) return [`${before.name} is gone`]
  if (after.kind !== before.kind) return [`${before.name} became another type`]
  const values = new Set(valuesOf(after))
  return valuesOf(before)
    .filter((value) => !values.has(value))
    .map((value) => `${before.name} lost the value ${value}`)
}

function valuesOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
    case 'rating':
      return question.choices.map(({ value }) => String(value))
    case 'matrix':
      return [
        ...question.rows.map(({ value }) => `row ${value}`),
        ...question.columns.map(({ value }) => `column ${value}`),
      ]
    case 'ranking':
      return question.choices.map(({ value }) => String(value))
    case 'textGroup':
      return question.items.map(({ name, kind }) => `field ${name} (${kind})`)
    case 'grid':
      return [
        ...question.rows.map(({ value }) => `row ${value}`),
        ...questionsAmong(question.elements).flatMap(withinOf),
      ]
    case 'entries':
      return questionsAmong(question.elements).flatMap(withinOf)
    case 'text':
    case 'number':
    case 'range':
    case 'file':
    case 'signature':
    case 'computed':
      return []
  }
}

/** What a question inside another may lose, the question itself included. */
const withinOf = (question: Question): readonly string[] => [
  `question ${question.name} (${question.kind})`,
  ...valuesOf(question).map((value) => `${question.name}: ${value}`),
]

const LABEL_KEYS = new Set([
  'title',
  'description',
  'label',
  'html',
  'closing',
  'message',
  'askAgain',
  'theme',
  'wording',
])

const withoutLabels = (definition: Definition): string =>
  JSON.stringify(definition, (key, value: unknown) => (LABEL_KEYS.has(key) ? null : value))
