import type { Prefill, Setter } from '../definition/prefill.ts'
import type { Question } from '../definition/definition.ts'
import { questionsAmong } from '../definition/walk.ts'
import { evaluate, isTrue } from '../expression/evaluate.ts'
import { pathsIn, type Expression } from '../expression/expression.ts'
import {
  canonicalJson,
  isJsonList,
  isJsonObject,
  listIn,
  own,
  type Json,
  type JsonObject,
} from '../json.ts'
import { findIn } from '../presentation/piping.ts'
import { unreachable } from '../result.ts'
import type { Answers } from './answer.ts'
import type { Context } from './check/checked.ts'
import { inside } from './check/group.ts'
import { contextOf } from './context-of.ts'
import { isValue } from './demands.ts'
import type { Plan } from './plan.ts'
import { startOf } from './starting-values.ts'

/** Setters may set each other off, in a circle too; then whatever stands at last stays. */
const MOST_ROUNDS = 30

/** What stands in a response before anybody has answered anything. */
export function startingAnswers(plan: Plan, given: Answers, at: number): Answers {
  const context = contextOf(plan, given, at)
  const starts = plan.questions.flatMap(({ question }): [string, Json][] => {
    const value = startOf(question)
    return value === undefined ? [] : [[question.name, value]]
  })
  if (starts.length === 0 && !hasSetters(plan)) return given
  const begun = believed(plan, given, { ...Object.fromEntries(starts), ...given }, context)
  return settled(plan, given, begun, at, new Set(), 'begun')
}

/**
 * Answers with what follows from a change. What somebody answered in that same change stays,
 * whatever a rule would put in its place.
 */
export function afterChange(plan: Plan, before: Answers, after: Answers, at: number): Answers {
  if (!hasSetters(plan)) return after
  const theirs = plan.questions
    .map(({ question }) => question.name)
    .filter(
      (name) => own(after, name) !== undefined && differs(own(before, name), own(after, name)),
    )
  return settled(plan, before, after, at, new Set(theirs), 'changed')
}

/** Whether anything in a questionnaire is set by itself while somebody answers. */
const hasSetters = ({ questions, definition }: Plan): boolean =>
  definition.triggers.length > 0 || questions.some(({ question }) => changes(question))

function changes(question: Question): boolean {
  const { prefill } = question
  if (prefill !== null && (prefill.follows !== null || prefill.rules.length > 0)) return true
  return insideOf(question).some(changes)
}

const insideOf = (question: Question): readonly Question[] => {
  if (question.kind === 'textGroup') return question.items
  return 'elements' in question ? questionsAmong(question.elements) : []
}

type Moment = 'begun' | 'changed'

function settled(
  plan: Plan,
  first: Answers,
  second: Answers,
  at: number,
  theirs: ReadonlySet<string>,
  moment: Moment,
): Answers {
  let [before, after] = [first, second]
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [earlier, now] = [contextOf(plan, before, at), contextOf(plan, after, at)]
    const questions = plan.questions.map(({ question }) => question)
    const change = { earlier, now, moment: round === 0 ? moment : 'changed' } as const
    const set = setAmong(questions, before, after, change, [], theirs)
    for (const trigger of plan.definition.triggers) {
      const [name] = trigger.target
      if (theirs.has(name) || !fires(trigger, change, [trigger.target])) continue
      const value = valueOf(trigger, change.now, null, plan)
      if (value !== KEEP) put(set, name, within(set[name], trigger.target.slice(1), value))
    }
    const next = believed(plan, after, set, now)
    if (next === after) break
    before = after
    after = next
  }
  return after
}

type Change = { readonly earlier: Context; readonly now: Context; readonly moment: Moment }

type Changing = { [name: string]: Json | undefined }

/** Of questions beside each other; `under` is how rules among them name each other. */
function setAmong(
  questions: readonly Question[],
  before: JsonObject,
  after: JsonObject,
  change: Change,
  under: readonly string[],
  theirs: ReadonlySet<string>,
): Changing {
  const set: Changing = { ...after }
  for (const question of questions) {
    const { name, prefill } = question
    if (prefill !== null && !theirs.has(name)) fill(set, question, prefill, change, under)
    if (question.kind === 'grid' || question.kind === 'entries' || question.kind === 'textGroup')
      put(set, name, setInside(question, own(before, name), set[name], change))
  }
  return set
}

function fill(
  set: Changing,
  question: Question,
  { follows, rules }: Prefill,
  change: Change,
  under: readonly string[],
): void {
  const { name } = question
  if (follows !== null) {
    const [was, is] = [worked(follows, change.earlier), worked(follows, change.now)]
    // As long as what stands there is what came out before, nobody has answered otherwise.
    const isUntouched = change.moment === 'begun' || !differs(was, set[name])
    if (isUntouched && (change.moment === 'begun' ? is !== undefined : differs(was, is)))
      put(set, name, is)
  }
  for (const rule of rules) {
    // What is blank is not put back.
    if (rule.gives.kind === 'start' && set[name] === undefined) continue
    if (!fires(rule, change, [[...under, name], [name]])) continue
    const value = valueOf(rule, change.now, question, null)
    if (value !== KEEP) put(set, name, value)
  }
}

function setInside(
  question: Extract<Question, { kind: 'grid' | 'entries' | 'textGroup' }>,
  before: Json | undefined,
  after: Json | undefined,
  change: Change,
): Json | undefined {
  if (!changes(question)) return after
  const questions = insideOf(question)
  const alias = question.kind === 'entries' && question.control === 'panels' ? 'panel' : 'row'
  const each = (was: Json | undefined, is: Json | undefined, index: number, name: string): Json => {
    const [one, other] = [isJsonObject(was) ? was : {}, isJsonObject(is) ? is : {}]
    const within: Change = {
      moment: was === undefined && change.moment === 'begun' ? 'begun' : 'changed',
      earlier: inside({ alias }, one, change.earlier, { index, name }),
      now: inside({ alias }, other, change.now, { index, name }),
    }
    return defined(setAmong(questions, one, other, within, [alias], new Set()))
  }
  if (question.kind === 'entries') {
    const entries = listIn(before)
    return isJsonList(after)
      ? after.map((entry, index) => each(entries[index], entry, index, String(index + 1)))
      : after
  }
  const [was, is] = [isJsonObject(before) ? before : {}, isJsonObject(after) ? after : {}]
  if (question.kind === 'textGroup') {
    const items = defined(setAmong(questions, was, is, change, [question.name], new Set()))
    return Object.keys(items).length === 0 ? after : items
  }
  const rows = question.rows.flatMap(({ value }, index): [string, Json][] => {
    const cells = each(own(was, value), own(is, value), index, value)
    return isJsonObject(cells) && Object.keys(cells).length > 0 ? [[value, cells]] : []
  })
  return rows.length === 0 ? after : Object.fromEntries(rows)
}

/** Something that it reads has changed, other than what it sets itself, and it holds. */
function fires(
  { condition, gives }: Setter,
  { earlier, now }: Change,
  itself: readonly (readonly string[])[],
): boolean {
  const expressions = [condition, gives.kind === 'worked' ? gives.expression : null]
  const reads = [
    ...expressions.flatMap((expression) => (expression === null ? [] : pathsIn(expression))),
    ...(gives.kind === 'inWords' ? [gives.from.split('.')] : []),
  ]
  const isMoved = reads
    .filter((path) => !itself.some((own) => own.join('.') === path.join('.')))
    .some((path) => {
      const read: Expression = { kind: 'variable', path }
      return differs(evaluate(read, earlier.scope), evaluate(read, now.scope))
    })
  return isMoved && (condition === null || isTrue(condition, now.scope, now.at))
}

const KEEP = Symbol('keep')

function valueOf(
  { gives }: Setter,
  context: Context,
  question: Question | null,
  plan: Plan | null,
): Json | undefined | typeof KEEP {
  switch (gives.kind) {
    case 'value':
      return gives.value
    case 'worked':
      return worked(gives.expression, context) ?? (gives.ifBlank === 'leave' ? KEEP : undefined)
    case 'inWords':
      return plan === null
        ? KEEP
        : (findIn(plan, context, plan.definition.locale, [])(gives.from) ?? KEEP)
    case 'start':
      return question?.prefill?.follows == null
        ? (question?.prefill?.start ?? undefined)
        : worked(question.prefill.follows, context)
    case 'nothing':
      return undefined
    default:
      return unreachable(gives)
  }
}

function worked(expression: Expression, { scope, at }: Context): Json | undefined {
  const value = evaluate(expression, scope, at)
  return isValue(value) && !(typeof value === 'number' && Number.isNaN(value)) ? value : undefined
}

/** A value set inside an answer; where the answer has no such place it stays as it is. */
function within(
  value: Json | undefined,
  [step, ...further]: readonly string[],
  set: Json | undefined,
): Json | undefined {
  if (step === undefined) return set
  if (isJsonList(value)) {
    const list = value
    const index = Number(step)
    const inner = list[index]
    return inner === undefined ? list : list.with(index, within(inner, further, set) ?? {})
  }
  if (value !== undefined && !isJsonObject(value)) return value
  const members: Changing = { ...value }
  put(members, step, within(own(members, step), further, set))
  return defined(members)
}

/** What was set goes through the same check as what is sent; what does not fit is not set. */
function believed(plan: Plan, before: Answers, set: Changing, context: Context): Answers {
  let after: Answers = before
  for (const { question, check, pointer, wordsKey } of plan.questions) {
    const { name } = question
    if (!differs(own(before, name), own(set, name))) continue
    if (set[name] === undefined) {
      after = defined({ ...after, [name]: undefined, [wordsKey]: undefined })
      continue
    }
    const comment = own(after, wordsKey)
    const checked = check({ raw: set[name], comment, pointer, context })
    const { value } = checked
    if (checked.problems.length > 0 || value === undefined) continue
    if (differs(own(after, name), value)) after = { ...after, [name]: value }
  }
  return after
}

const put = (set: Changing, name: string, value: Json | undefined): void => {
  if (value !== undefined || Object.hasOwn(set, name)) set[name] = value
}

const defined = (members: Changing): JsonObject =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]): [string, Json][] =>
      value === undefined ? [] : [[name, value]],
    ),
  )

const differs = (one: Json | undefined, other: Json | undefined): boolean =>
  one !== other && canonicalJson(one ?? null) !== canonicalJson(other ?? null)
