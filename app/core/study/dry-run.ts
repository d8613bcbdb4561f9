import { elementsOf } from '../definition/walk.ts'
import type { Element } from '../definition/definition.ts'
import { isTrue } from '../expression/evaluate.ts'
import { alternativesOf, expressionText } from '../expression/expression-text.ts'
import { secondsWith } from '../presentation/minutes-to-answer.ts'
import type { Context } from '../response/check/checked.ts'
import { questionOf, readSubmission } from '../response/parse-answers.ts'
import type { Plan } from '../response/plan.ts'
import { shownOn, shownPages } from '../response/shown-elements.ts'
import { isVisible } from '../response/visibility.ts'
import { inventAnswers, type Respondents } from './invent-answers.ts'
import type { Random } from './invent/invent.ts'
import { countOffers, type NeverOffered } from './never-offered.ts'

export type Spread = { readonly least: number; readonly median: number; readonly most: number }

/** What a questionnaire was to people who were made up; nothing of them is kept. */
export type DryRun = {
  readonly respondents: number
  readonly completed: number
  readonly screenedOut: number
  /** Nothing was found that a question would take. */
  readonly stuck: number
  /** Of those who completed; null where nobody did. */
  readonly pages: Spread | null
  readonly minutes: Spread | null
  /** In the order of the questionnaire; `reached` people met it. */
  readonly questions: readonly {
    readonly name: string
    readonly page: string
    readonly reached: number
  }[]
  readonly screenOuts: readonly Tally<{ readonly page: string; readonly rule: string }>[]
  readonly stuckAt: readonly Tally<{ readonly question: string; readonly code: string }>[]
  readonly neverOffered: readonly NeverOffered[]
}

export type Tally<Key> = Key & { readonly people: number }

type End =
  | { readonly kind: 'completed' }
  | { readonly kind: 'screenedOut'; readonly page: number; readonly rule: string }
  | {
      readonly kind: 'stuck'
      readonly page: number
      readonly question: string
      readonly code: string
    }

/** Lets respondents in one by one, so that whoever asks for many can say how far it is. */
export function openDryRun(plan: Plan, respondents: Respondents) {
  const asked = plan.questions.filter(
    ({ question, pageIndex }) => question.kind !== 'computed' && pageIndex >= 0,
  )
  const reached = asked.map(() => 0)
  const ends = new Map<string, { readonly end: End; people: number }>()
  const pages: number[] = []
  const minutes: number[] = []
  const offers = countOffers(asked)
  const secondsOf = timekeeper(plan)
  let met = 0

  function letIn(random: Random, at: number): void {
    met += 1
    const answers = inventAnswers(plan, random, at, respondents)
    const { scope, parsed } = readSubmission(plan, answers, at)
    const context = { scope, at }
    const shown = shownPages(plan, context)
    const end = screenedOut(plan, shown, context) ?? stuckOn(plan, parsed)
    const key = JSON.stringify(end)
    const known = ends.get(key) ?? { end, people: 0 }
    known.people += 1
    ends.set(key, known)
    const last = end.kind === 'completed' ? Infinity : end.page
    for (const [index, { question, visibleIf, pageIndex }] of asked.entries()) {
      if (pageIndex > last || !isVisible(visibleIf, scope, at)) continue
      reached[index] = (reached[index] ?? 0) + 1
      offers.add(question, context)
    }
    if (end.kind !== 'completed') return
    pages.push(shown.length)
    minutes.push(secondsOf(shown, context) / 60)
  }

  function result(): DryRun {
    const all = [...ends.values()].sort((one, other) => other.people - one.people)
    const people = (kind: End['kind']) =>
      all.reduce((sum, { end, people: each }) => sum + (end.kind === kind ? each : 0), 0)
    return {
      respondents: met,
      completed: people('completed'),
      screenedOut: people('screenedOut'),
      stuck: people('stuck'),
      pages: spreadOf(pages),
      minutes: spreadOf(minutes),
      questions: asked.map(({ question, page }, index) => ({
        name: question.name,
        page: page.name,
        reached: reached[index] ?? 0,
      })),
      screenOuts: all.flatMap(({ end, people: each }) =>
        end.kind === 'screenedOut'
          ? [{ page: pageName(plan, end.page), rule: end.rule, people: each }]
          : [],
      ),
      stuckAt: all.flatMap(({ end, people: each }) =>
        end.kind === 'stuck' ? [{ question: end.question, code: end.code, people: each }] : [],
      ),
      neverOffered: offers.never(),
    }
  }

  return { letIn, result }
}

const pageName = ({ definition }: Plan, index: number): string =>
  definition.pages[index]?.name ?? ''

/** Where the pages send somebody away: once every screening question has had its page. */
function screenedOut(plan: Plan, shown: readonly number[], { scope, at }: Context): End | null {
  const { screenOut } = plan.definition
  if (screenOut === null || !isTrue(screenOut.expression, scope, at)) return null
  const screeners = screenOut.reads.map((name) => plan.byName.get(name)?.pageIndex ?? 0)
  const decided = Math.max(0, ...screeners)
  const rule =
    alternativesOf(screenOut.expression).find((each) => isTrue(each, scope, at)) ??
    screenOut.expression
  return {
    kind: 'screenedOut',
    page: shown.find((index) => index >= decided) ?? decided,
    rule: expressionText(rule),
  }
}

function stuckOn(plan: Plan, parsed: ReturnType<typeof readSubmission>['parsed']): End {
  const first = parsed.ok ? undefined : parsed.problem[0]
  if (first === undefined) return { kind: 'completed' }
  const question = questionOf(first)
  return {
    kind: 'stuck',
    page: plan.byName.get(question)?.pageIndex ?? Infinity,
    question,
    code: first.code,
  }
}

function timekeeper({ definition }: Plan) {
  const known = new Map<Element, number>()
  const secondsOf = (element: Element): number => {
    const seconds = known.get(element) ?? secondsWith(element, definition.locale)
    if (element.kind !== 'panel') known.set(element, seconds)
    return seconds
  }
  return (shown: readonly number[], context: Context): number =>
    shown
      .flatMap((index) => definition.pages[index] ?? [])
      .flatMap((page) => [...elementsOf(shownOn(page, context))])
      .reduce((sum, element) => sum + secondsOf(element), 0)
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = Float64Array.from(values).sort()
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return null
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return { least, median: ((low ?? least) + (high ?? most)) / 2, most }
}
