import { commentKey } from '../../definition/definition.ts'
import { evaluate, isTrue, type Scope } from '../../expression/evaluate.ts'
import { isJsonObject, type Json, type JsonObject } from '../../json.ts'
import type { FieldProblem } from '../../problem.ts'
import type { Answers } from '../answer.ts'
import type { PlannedQuestion } from '../planned-question.ts'
import { isDemanded, isValue } from '../demands.ts'
import { fieldProblem, under, type Context, type Upload } from './checked.ts'

/** Questions that are answered together: of a row, or of one entry of a dynamic question. */
export type Group = {
  readonly questions: readonly PlannedQuestion[]
  /** Under what name rules inside reach the answers beside them. */
  readonly alias: 'row' | 'panel'
}

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
  place: { readonly index: number; readonly name: string },
): CheckedGroup {
  const first = checkEach(
    group,
    raw,
    pointer,
    context === null ? null : inside(group, {}, context, place),
  )
  const dropped = [...unknownKeys(group, raw, pointer), ...first.dropped]
  if (context === null) return { ...first, notShown: [], dropped }

  let answers: Answers = first.answers
  let notShown: readonly string[] = []
  for (let round = 0; round <= group.questions.length; round += 1) {
    const scope = inside(group, answers, context, place).scope
    const hidden = group.questions.filter((planned) => !shows(planned, scope, context.at))
    const computed = computedIn(group, scope, hidden, context.at)
    const next = withoutHidden({ ...answers, ...computed }, hidden)
    notShown = hidden.map(({ question }) => question.name)
    if (Object.keys(next).length === Object.keys(answers).length && round > 0) break
    answers = next
  }
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
  return { answers: kept, notShown, problems, uploads: again.uploads, dropped }
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
  readonly uploads: readonly Upload[]
  readonly dropped: readonly string[]
} {
  const answers: { [name: string]: Json } = {}
  const byName = new Map<string, readonly FieldProblem[]>()
  const uploads: Upload[] = []
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
    uploads.push(...(checked.uploads ?? []))
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

function inside(
  { alias }: Group,
  answers: Answers,
  { scope, at }: Context,
  { index, name }: { readonly index: number; readonly name: string },
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

function withoutHidden(answers: Answers, hidden: readonly PlannedQuestion[]): Answers {
  const keys = new Set(hidden.flatMap(({ question }) => [question.name, commentKey(question.name)]))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.has(key)))
}

function computedIn(
  { questions }: Group,
  scope: Scope,
  hidden: readonly PlannedQuestion[],
  at: number | undefined,
): Answers {
  const computed: { [name: string]: Json } = {}
  for (const planned of questions) {
    const { question } = planned
    if (question.kind !== 'computed' || question.expression === null || hidden.includes(planned))
      continue
    const value = evaluate(question.expression, scope, at)
    if (isValue(value)) computed[question.name] = value
  }
  return computed
}

const computedOnly = ({ questions }: Group, answers: Answers): Answers =>
  Object.fromEntries(
    questions.flatMap(({ question }): [string, Json][] => {
      const value = question.kind === 'computed' ? own(answers, question.name) : undefined
      return value === undefined ? [] : [[question.name, value]]
    }),
  )

const own = (object: { readonly [key: string]: Json }, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined
