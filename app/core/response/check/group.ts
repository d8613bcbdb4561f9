import { commentKey } from '../../definition/definition.ts'
import { evaluate, isTrue, type Scope } from '../../expression/evaluate.ts'
import { variablesUnder, type Expression } from '../../expression/expression.ts'
import { isJsonObject, own, type Json, type JsonObject } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import type { Answers } from '../answer.ts'
import type { PlannedQuestion } from '../planned-question.ts'
import { partProblems, type DemandingPart } from '../part-demands.ts'
import { inReadingOrder } from '../reading-order.ts'
import { isDemanded, isValue } from '../demands.ts'
import { fieldProblem, under, type Context, type Upload } from './checked.ts'

/** Questions that are answered together: of a row, or of one entry of a dynamic question. */
export type Group = {
  readonly questions: readonly PlannedQuestion[]
  /** The same, each after those that it reads, so that one pass settles what is shown. */
  readonly order: readonly PlannedQuestion[]
  /** Under what name rules inside reach the answers beside them. */
  readonly alias: 'row' | 'panel'
  /** Panels inside of which something is to be answered. */
  readonly parts: readonly DemandingPart[]
}

export function groupOf(
  questions: readonly PlannedQuestion[],
  alias: Group['alias'],
  parts: readonly DemandingPart[],
): Group {
  const readers = questions.map((planned) => ({
    planned,
    name: planned.question.name,
    reads: rulesOf(planned).flatMap((rule) => variablesUnder(rule, alias)),
  }))
  return { questions, alias, parts, order: inReadingOrder(readers).map(({ planned }) => planned) }
}

const rulesOf = ({ question, visibleIf }: PlannedQuestion): readonly Expression[] =>
  question.kind === 'computed' && question.expression !== null
    ? [...visibleIf, question.expression]
    : visibleIf

export type CheckedGroup = {
  readonly answers: Answers
  /** Names of questions that this person did not meet. */
  readonly notShown: readonly string[]
  readonly problems: readonly FieldProblem[]
  readonly uploads: readonly Upload[]
  readonly dropped: readonly string[]
}

export function checkGroup(
  group: Group,
  raw: JsonObject,
  pointer: string,
  context: Context | null,
  place: GroupPlace,
): CheckedGroup {
  // Without context first: with it, each level of entries in entries would double the work.
  const first = checkEach(group, raw, pointer, null)
  const dropped = [...unknownKeys(group, raw, pointer), ...first.dropped]
  if (context === null)
    return { ...first, uploads: [...first.uploads.values()].flat(), notShown: [], dropped }

  const { answers, notShown } = settle(group, first.answers, context, place)
  const problems: FieldProblem[] = []
  const within = inside(group, answers, context, place)
  const again = checkEach(group, raw, pointer, within)
  const hidden = new Set(notShown)
  const kept = Object.fromEntries(
    Object.entries({ ...again.answers, ...computedOnly(group, answers) }).filter(
      ([key]) => !hidden.has(key) && !hidden.has(key.replace(/-Comment$/, '')),
    ),
  )
  for (const { question } of group.questions) {
    if (hidden.has(question.name)) continue
    const at = under(pointer, question.name)
    const own = again.byName.get(question.name) ?? []
    problems.push(...own)
    if (own.length === 0 && !Object.hasOwn(kept, question.name) && isDemanded(question, within))
      problems.push(
        fieldProblem(
          at,
          'required',
          'This question needs an answer',
          {},
          question.requiredErrorText,
        ),
      )
  }
  if (problems.length === 0)
    problems.push(...partProblems(group.parts, group.questions, kept, within, pointer))
  const uploads = [...again.uploads].flatMap(([name, own]) => (hidden.has(name) ? [] : own))
  return { answers: kept, notShown, problems, uploads, dropped }
}

function checkEach(
  { questions }: Group,
  raw: JsonObject,
  pointer: string,
  context: Context | null,
): {
  readonly answers: { [name: string]: Json }
  readonly problems: readonly FieldProblem[]
  readonly byName: ReadonlyMap<string, readonly FieldProblem[]>
  readonly uploads: ReadonlyMap<string, readonly Upload[]>
  readonly dropped: readonly string[]
} {
  const answers: { [name: string]: Json } = {}
  const byName = new Map<string, readonly FieldProblem[]>()
  const uploads = new Map<string, readonly Upload[]>()
  const dropped: string[] = []
  for (const { question, check } of questions) {
    const comment = commentKey(question.name)
    const checked = check({
      raw: own(raw, question.name),
      comment: own(raw, comment),
      pointer: under(pointer, question.name),
      context,
    })
    if (checked.problems.length > 0) byName.set(question.name, checked.problems)
    if (checked.value !== undefined) answers[question.name] = checked.value
    if (checked.comment !== undefined) answers[comment] = checked.comment
    uploads.set(question.name, checked.uploads ?? [])
    dropped.push(...(checked.dropped ?? []))
  }
  return { answers, byName, uploads, dropped, problems: [...byName.values()].flat() }
}

const unknownKeys = ({ questions }: Group, raw: JsonObject, pointer: string): readonly string[] => {
  const known = new Set(
    questions.flatMap(({ question }) => [question.name, commentKey(question.name)]),
  )
  return Object.keys(raw)
    .filter((key) => !known.has(key))
    .map((key) => under(pointer, key))
}

/** What stands in one row or entry, and what rules read there. */
export type Met = {
  readonly answers: Answers
  readonly notShown: readonly string[]
  readonly context: Context
}

/** The same as the check finds, of answers that may still have faults: those are left out. */
export function meet(group: Group, raw: JsonObject, context: Context, place: GroupPlace): Met {
  const settled = settle(group, checkEach(group, raw, '', null).answers, context, place)
  return { ...settled, context: inside(group, settled.answers, context, place) }
}

/** Of a row its number among all rows and its value; of an entry its number. */
export type GroupPlace = { readonly index: number; readonly name: string }

/** What rules read inside a row or an entry. */
export function inside(
  { alias }: Pick<Group, 'alias'>,
  answers: Answers,
  { scope, at }: Context,
  { index, name }: GroupPlace,
): Context {
  const outer: Scope = isJsonObject(scope['panel']) ? { parentPanel: scope['panel'] } : {}
  return {
    scope: {
      ...scope,
      ...outer,
      [alias]: answers,
      rowIndex: index + 1,
      panelIndex: index,
      rowName: name,
      rowValue: name,
    },
    at,
  }
}

const shows = ({ visibleIf }: PlannedQuestion, scope: Scope, at: number | undefined) =>
  visibleIf.every((rule) => isTrue(rule, scope, at))

/** Who meets what, and what is worked out; again only where rules stand in a circle. */
function settle(
  group: Group,
  given: Answers,
  context: Context,
  place: GroupPlace,
): { readonly answers: Answers; readonly notShown: readonly string[] } {
  const answers: { [name: string]: Json } = { ...given }
  // Reads the answers as they are at each step.
  const { scope, at } = inside(group, answers, context, place)
  const notShown = new Set<string>()
  for (let round = 0; round <= group.questions.length; round += 1) {
    let dropped = 0
    for (const planned of group.order) {
      const { question } = planned
      const isShown = shows(planned, scope, at)
      if (isShown) notShown.delete(question.name)
      else notShown.add(question.name)
      const value =
        isShown && question.kind === 'computed' && question.expression !== null
          ? evaluate(question.expression, scope, at)
          : undefined
      if (isValue(value)) answers[question.name] = value
      else if (question.kind === 'computed') Reflect.deleteProperty(answers, question.name)
      else if (!isShown)
        for (const key of [question.name, commentKey(question.name)])
          if (Object.hasOwn(answers, key)) {
            Reflect.deleteProperty(answers, key)
            dropped += 1
          }
    }
    if (dropped === 0) break
  }
  return {
    answers,
    notShown: group.questions.flatMap(({ question: { name } }) =>
      notShown.has(name) ? [name] : [],
    ),
  }
}

const computedOnly = ({ questions }: Group, answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ question }): [string, Json][] => {
      const value = question.kind === 'computed' ? own(answers, question.name) : undefined
      return value === undefined ? [] : [[question.name, value]]
    }),
  )
