import { commentKey, type Element, type Question } from '../../definition/definition.ts'
import { isQuestion } from '../../definition/definition.ts'
import type { Expression } from '../../expression/expression.ts'
import { inReadingOrder } from '../reading-order.ts'
import type { LiveStep } from './live-page.ts'
import { namesRead } from './names-read.ts'

/** What moves with the answers that stand beside each other on a page. */
export type Level = {
  /** Names whose value may change while the page is open. */
  readonly moving: ReadonlySet<string>
  /** Of those: names whose value only the next step tells. */
  readonly opaque: ReadonlySet<string>
}

export const NOWHERE: Level = { moving: new Set(), opaque: new Set() }

export const isLive = ({ moving, opaque }: Level, rule: Expression): boolean => {
  const names = namesRead(rule)
  return names.some((name) => moving.has(name)) && !names.some((name) => opaque.has(name))
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
    const names = rules.flatMap(namesRead)
    if (names.some((read) => moving.has(read))) for (const own of withWords([name])) moving.add(own)
    if (names.some((read) => opaque.has(read))) for (const own of withWords([name])) opaque.add(own)
  }
  return { moving, opaque }
}

const withWords = (names: readonly string[]) => names.flatMap((name) => [name, commentKey(name)])

/** The steps that what is needed hangs on, in order; what they read is needed too. */
export function stepsFor(
  { moving, opaque }: Level,
  settling: readonly Settling[],
  needed: Set<string>,
): readonly LiveStep[] {
  const wanted: LiveStep[] = []
  for (const { name, step, rules } of settling.toReversed()) {
    if (![name, commentKey(name)].some((own) => needed.has(own))) continue
    if (!moving.has(name) || opaque.has(name)) continue
    if (!rules.flatMap(namesRead).some((read) => moving.has(read))) continue
    wanted.push(step)
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
