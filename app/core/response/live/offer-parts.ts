import type { CarriedChoices, Choice, ChoiceValue, Question } from '../../definition/definition.ts'
import type { Expression } from '../../expression/expression.ts'
import type { Context } from '../check/checked.ts'
import { offeredIn } from '../offered.ts'
import { mobilityOf, movingRules, type Level } from './live-level.ts'
import type { LivePart } from './live-page.ts'
import { namesRead } from './names-read.ts'

export type OfferPart = Extract<LivePart, { effect: 'offer' }>

/** The choices of a question that come and go with answers on the page. */
export const offerParts = (
  question: Question,
  level: Level,
  context: Context,
): readonly OfferPart[] =>
  rulesOf(question).flatMap(({ value, rules }): OfferPart[] => {
    if (mobilityOf(level, ...rules) !== 'live') return []
    const scope = { ...context.scope, item: value, choice: value }
    const moving = movingRules(level, rules, { ...context, scope })
    return moving === null ? [] : [{ effect: 'offer', name: question.name, value, rules: moving }]
  })

type Ruled = { readonly value: ChoiceValue; readonly rules: readonly Expression[] }

function rulesOf(question: Question): readonly Ruled[] {
  if (question.kind !== 'single' && question.kind !== 'multiple' && question.kind !== 'ranking')
    return []
  const { rules } = question
  if (rules === null) return []
  return question.choices.map((choice) => {
    const own = rules.own[String(choice.value)]
    return {
      value: choice.value,
      rules: [
        ...(choice.role === 'substantive' ? [rules.visibleIf, rules.enableIf] : []),
        own?.visibleIf,
        own?.enableIf,
        carriedRule(rules.carried, choice),
      ]
        .filter((rule) => rule != null)
        // What hangs on the very answer that is being given stays.
        .filter((rule) => !namesRead(rule).includes(question.name)),
    }
  })
}

/** That a choice was chosen in another question, or was not. */
function carriedRule(carried: CarriedChoices | null, { value }: Choice): Expression | null {
  if (carried?.kind !== 'choices' || carried.mode === 'all') return null
  if (!carried.values.includes(String(value))) return null
  const chosen: Expression = {
    kind: 'binary',
    operator: 'anyof',
    left: { kind: 'variable', path: [carried.from] },
    right: { kind: 'list', items: [{ kind: 'literal', value }] },
  }
  const isAnswered: Expression = {
    kind: 'unary',
    operator: 'notempty',
    operand: { kind: 'variable', path: [carried.from] },
  }
  const both: Expression = { kind: 'binary', operator: 'and', left: isAnswered, right: chosen }
  return carried.mode === 'selected' ? both : { kind: 'unary', operator: 'negate', operand: both }
}

/** A question with the choices that are offered or may be before the page is left; which are not yet. */
export function offeredOrLive<Kind extends Question>(
  written: Kind,
  level: Level,
  context: Context,
): { readonly question: Kind; readonly waiting: ReadonlySet<string> } {
  const offered = offeredIn(written, context)
  const live = new Set(offerParts(written, level, context).map(({ value }) => value))
  if (live.size === 0 || !('choices' in offered) || !('choices' in written))
    return { question: offered, waiting: new Set() }
  const there = new Set(offered.choices)
  const choices = written.choices.filter((choice) => there.has(choice) || live.has(choice.value))
  // Those that come from the entries of another question are listed nowhere.
  const unlisted = offered.choices.filter((choice) => !written.choices.includes(choice))
  return {
    question: { ...offered, choices: [...unlisted, ...choices] },
    waiting: new Set(
      choices.filter((choice) => !there.has(choice)).map(({ value }) => String(value)),
    ),
  }
}
