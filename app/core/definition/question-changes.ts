import { codebookOf } from '../codebook/codebook.ts'
import { storageOf } from '../codebook/harmonise.ts'
import type { ChangeReason, Rule } from './change-reason.ts'
import { listedValues, type ListedValue } from './answer-lists.ts'
import type { Definition, Question } from './definition.ts'
import { textDifferences, wordingOf } from './text-changes.ts'
import { withoutLabels } from './without-labels.ts'

/** What differs between two versions of one question. */
export function questionChanges(
  before: Question,
  after: Question,
  versions: { readonly before: Definition; readonly after: Definition },
): readonly ChangeReason[] {
  const question = after.name
  const of = { kind: 'question', name: question } as const
  const worded = textDifferences(of, wordingOf(before), wordingOf(after))
  if (before.kind !== after.kind) {
    const tallies = isKeptAlike(question, versions) ? 'goOn' : 'startAnew'
    return [
      { kind: 'kindChanged', question, from: before.kind, to: after.kind, tallies },
      ...(tallies === 'goOn' ? valueChanges(before, after) : []),
      ...worded,
    ]
  }
  const rules = RULES.filter(
    ([, keys]) => JSON.stringify(pick(before, keys)) !== JSON.stringify(pick(after, keys)),
  )
  const values = valueChanges(before, after)
  const known: readonly ChangeReason[] = [
    ...values,
    ...rules.map(([rule]): ChangeReason => ({ kind: 'ruleChanged', of, rule })),
    ...(isReordered(listedValues(before), listedValues(after))
      ? [{ kind: 'orderChanged' as const, of }]
      : []),
  ]
  const isOther = bare(before) !== bare(after)
  return [...known, ...(isOther ? [{ kind: 'settingsChanged' as const, of }] : []), ...worded]
}

const RULES: readonly (readonly [Rule, readonly (keyof Question)[]])[] = [
  ['visibleIf', ['visibleIf']],
  ['enableIf', ['enableIf', 'isReadOnly']],
  ['required', ['isRequired', 'requiredIf']],
  ['validators', ['validators']],
]

const pick = (question: Question, keys: readonly (keyof Question)[]) =>
  keys.map((key) => withoutLabels(question[key]))

function valueChanges(before: Question, after: Question): readonly ChangeReason[] {
  const [old, fresh] = [listedValues(before), listedValues(after)]
  const keys = (values: readonly ListedValue[]) => new Map(values.map((each) => [each.key, each]))
  const [oldByKey, freshByKey] = [keys(old), keys(fresh)]
  const question = after.name
  const named = ({ list, value, label }: ListedValue) => ({ list, value, label: label.default })
  return [
    ...old
      .filter(({ key }) => !freshByKey.has(key))
      .map((each): ChangeReason => ({ kind: 'valueRemoved', question, ...named(each) })),
    ...fresh
      .filter(({ key }) => !oldByKey.has(key))
      .map((each): ChangeReason => ({ kind: 'valueAdded', question, ...named(each) })),
    ...fresh.flatMap(({ key, list, value, label }): readonly ChangeReason[] => {
      const known = oldByKey.get(key)
      if (known === undefined) return []
      const locales = new Set([...Object.keys(known.label), ...Object.keys(label)])
      return [...locales].flatMap((locale): readonly ChangeReason[] => {
        const [from, to] = [known.label[locale] ?? '', label[locale] ?? '']
        return from === to ? [] : [{ kind: 'relabelled', question, list, value, locale, from, to }]
      })
    }),
  ]
}

function isReordered(before: readonly ListedValue[], after: readonly ListedValue[]): boolean {
  const keys = (values: readonly ListedValue[]) => values.map(({ key }) => key)
  const [had, has] = [new Set(keys(before)), new Set(keys(after))]
  const inBoth = (values: readonly ListedValue[]) =>
    keys(values)
      .filter((key) => had.has(key) && has.has(key))
      .join('\n')
  return inBoth(before) !== inBoth(after)
}

/** What is neither words, nor values, nor a rule. */
const bare = (question: Question): string =>
  withoutLabels({
    ...question,
    visibleIf: null,
    enableIf: null,
    isReadOnly: null,
    isRequired: null,
    requiredIf: null,
    validators: null,
    choices: null,
    rows: null,
    columns: null,
    items: null,
    elements: null,
  })

/** As the tables of several versions decide it: by how the variables are stored. */
function isKeptAlike(
  question: string,
  { before, after }: { readonly before: Definition; readonly after: Definition },
): boolean {
  const of = (definition: Definition) =>
    codebookOf(definition, {})
      .filter((variable) => variable.question === question)
      .map((variable) => `${variable.id} ${storageOf(variable)}`)
  const [old, fresh] = [of(before), of(after)]
  return old.length === fresh.length && old.every((each) => fresh.includes(each))
}
