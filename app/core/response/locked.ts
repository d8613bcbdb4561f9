import type { Question } from '../definition/definition.ts'
import { questionsAmong } from '../definition/walk.ts'
import { isTrue } from '../expression/evaluate.ts'
import type { Expression } from '../expression/expression.ts'
import { isJsonList, isJsonObject, listIn, own, type Json, type JsonObject } from '../json.ts'
import type { Context } from './check/checked.ts'
import { commentKey } from '../definition/definition.ts'
import { namesBehind } from './names-behind.ts'
import type { Plan } from './plan.ts'

/** Whether a question stands on its page but can't be answered there. */
export type IsLocked = (question: Question, context: Context) => boolean

/** Rules inside rows and entries read what stands on the page with them. */
const BESIDE: readonly string[] = ['row', 'panel', 'parentPanel', 'rowIndex', 'panelIndex']

/**
 * A rule that hangs on the page itself locks nothing: whoever has no script can answer both at once,
 * and what they write is kept. It only demands nothing while it does not hold.
 */
export function lockedOn(plan: Pick<Plan, 'questions' | 'computed'>, page: number): IsLocked {
  const names = plan.questions.flatMap(({ question, pageIndex }) =>
    pageIndex === page ? [question.name, commentKey(question.name)] : [],
  )
  const onPage: ReadonlySet<string> = new Set([...names, ...BESIDE])
  const hangs = (rule: Expression) =>
    [...namesBehind(plan.computed, rule)].some((name) => onPage.has(name))
  return ({ isReadOnly, enableIf }, { scope, at }) =>
    isReadOnly || (enableIf !== null && !hangs(enableIf) && !isTrue(enableIf, scope, at))
}

/** What was posted, with what stood in questions that can't be answered in place of what was sent. */
export function withLocked(
  questions: readonly Question[],
  posted: JsonObject,
  shown: JsonObject,
  isLocked: (question: Question) => boolean,
): JsonObject {
  const raw: { [name: string]: Json } = { ...posted }
  for (const question of questions) {
    const { name } = question
    if (isLocked(question)) {
      for (const key of [name, commentKey(name)]) {
        const stood = own(shown, key)
        if (stood === undefined) Reflect.deleteProperty(raw, key)
        else raw[key] = stood
      }
      continue
    }
    const value = own(raw, name)
    const stood = own(shown, name)
    if (question.kind === 'textGroup') {
      const items = withLocked(question.items, objectOf(value), objectOf(stood), isLocked)
      if (Object.keys(items).length > 0) raw[name] = items
    } else if (question.kind === 'grid' || question.kind === 'entries') {
      const inner = questionsAmong(question.elements)
      if (!inner.some(isLocked)) continue
      const each = (cells: Json | undefined, before: Json | undefined) =>
        withLocked(inner, objectOf(cells), objectOf(before), isLocked)
      if (question.kind === 'entries' && isJsonList(value)) {
        const before = listIn(stood)
        raw[name] = value.map((entry, index) => each(entry, before[index]))
      } else if (question.kind === 'grid') {
        const rows = question.rows.flatMap(({ value: row }): [string, Json][] => {
          const cells = each(own(objectOf(value), row), own(objectOf(stood), row))
          return Object.keys(cells).length === 0 ? [] : [[row, cells]]
        })
        if (rows.length > 0) raw[name] = Object.fromEntries(rows)
      }
    }
  }
  return raw
}

const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})
