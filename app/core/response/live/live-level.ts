import { commentKey, type Element, type Question } from '../../definition/definition.ts'
import { isQuestion } from '../../definition/definition.ts'
import { isTrue } from '../../expression/evaluate.ts'
import type { Expression } from '../../expression/expression.ts'
import type { Context } from '../check/checked.ts'
import { inReadingOrder } from '../reading-order.ts'
import type { LiveStep } from './live-page.ts'
import { callsFunction, namesRead } from './names-read.ts'

/** What moves with the answers that stand beside each other on a page. */
export type Level = {
  /** Names whose value may change while the page is open. */
  readonly moving: ReadonlySet<string>
  /** Of those: names whose value only the next step tells. */
  readonly opaque: ReadonlySet<string>
}

export const NOWHERE: Level = { moving: new Set(), opaque: new Set() }

/**
 * `still`: stays as it is while the page is open. `live`: can be followed there. `opaque`: moves, and
 * only the next step tells how.
 */
export function mobilityOf(
  { moving, opaque }: Level,
  ...rules: readonly Expression[]
): 'still' | 'live' | 'opaque' {
  const moved = rules.filter((rule) => namesRead(rule).some((name) => moving.has(name)))
  if (moved.length === 0) return 'still'
  const isClear = (rule: Expression) =>
    !callsFunction(rule) && !namesRead(rule).some((name) => opaque.has(name))
  return moved.every(isClear) ? 'live' : 'opaque'
}

/** The rules that move, if those that don't all hold; null where nothing can make them hold. */
export function movingRules(
  level: Level,
  rules: readonly Expression[],
  { scope, at }: Context,
): readonly Expression[] | null {
  const still = rules.filter((rule) => mobilityOf(level, rule) === 'still')
  if (!still.every((rule) => isTrue(rule, scope, at))) return null
  return rules.filter((rule) => !still.includes(rule))
}

/** Something that is settled, with what it hangs on; `name` as rules reach for it. */
export type Settling = {
  readonly name: string
  readonly step: LiveStep
  readonly rules: readonly Expression[]
}

/** In reading order: what follows from what moves moves too. */
export function levelFrom(
  outer: Level,
  here: { readonly readable: readonly string[]; readonly unreadable: readonly string[] },
  settling: readonly Settling[],
): Level {
  const moving = new Set([
    ...outer.moving,
    ...withWords(here.readable),
    ...withWords(here.unreadable),
  ])
  const opaque = new Set([...outer.opaque, ...withWords(here.unreadable)])
  for (const { name, rules } of settling) {
    const mobility = mobilityOf({ moving, opaque }, ...rules)
    if (mobility === 'still') continue
    for (const own of withWords([name])) {
      moving.add(own)
      if (mobility === 'opaque') opaque.add(own)
    }
  }
  return { moving, opaque }
}

const withWords = (names: readonly string[]) => names.flatMap((name) => [name, commentKey(name)])

/** The steps that what is needed hangs on, in order; what they read is needed too. */
export function stepsFor(
  level: Level,
  settling: readonly Settling[],
  needed: Set<string>,
  context: Context,
): readonly LiveStep[] {
  const wanted: LiveStep[] = []
  for (const { name, step, rules } of settling.toReversed()) {
    if (!withWords([name]).some((own) => needed.has(own))) continue
    if (mobilityOf(level, ...rules) !== 'live') continue
    const moving = movingRules(level, rules, context)
    if (moving === null) continue
    wanted.push(step.kind === 'question' ? { ...step, rules: moving } : step)
    for (const read of rules.flatMap(namesRead)) needed.add(read)
  }
  return wanted.toReversed()
}

/** The questions of a row or an entry, each after those that it reads. */
export function settlingInside(
  elements: readonly Element[],
  alias: 'row' | 'panel',
): readonly Settling[] {
  const all = under(elements, []).flatMap(({ question, rules }): readonly Settling[] => {
    const name = `${alias}.${question.name}`
    const shown: Settling[] =
      rules.length === 0
        ? []
        : [{ name, rules, step: { kind: 'question', name: question.name, rules } }]
    const value = question.kind === 'computed' ? question.expression : null
    return value === null
      ? shown
      : [{ name, rules: [value], step: { kind: 'computed', name: question.name, value } }, ...shown]
  })
  return inReadingOrder(all.map((item) => ({ ...item, reads: item.rules.flatMap(namesRead) })))
}

function under(
  elements: readonly Element[],
  outer: readonly Expression[],
): readonly { readonly question: Question; readonly rules: readonly Expression[] }[] {
  return elements.flatMap((element) => {
    const rules = element.visibleIf === null ? outer : [...outer, element.visibleIf]
    if (element.kind === 'panel') return under(element.elements, rules)
    return isQuestion(element) ? [{ question: element, rules }] : []
  })
}
