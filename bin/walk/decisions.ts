import type { JsonObject } from '../../app/core/json.ts'
import { commentKey } from '../../app/core/definition/definition.ts'
import { withComputed } from '../../app/core/response/computed.ts'
import { isDemanded } from '../../app/core/response/demands.ts'
import type { Plan } from '../../app/core/response/plan.ts'
import { keepVisible } from '../../app/core/response/visibility.ts'
import { entriesIn, fieldsOf } from '../../app/core/study/invent/fields-of.ts'
import { fitting } from '../../app/core/study/invent/fitting.ts'
import type { Random } from '../../app/core/study/invent/invent.ts'

/** How often an optional question is left blank. */
const SKIPS = 0.4
/** After so many refusals an optional question is left blank. */
const GIVES_UP = 3

type Decision = {
  /** The answer and the words beside it, by their keys; empty where it was left blank. */
  readonly own: JsonObject
  readonly refused: number
  readonly sendsFile: boolean
}

/** What the random respondent wants to answer, question by question, and has answered so far. */
export function openDecisions(plan: Plan, random: Random, at: number) {
  const decided = new Map<string, Decision>()

  const answers = (): JsonObject => {
    const given = [...decided.values()].flatMap(({ own }) => Object.entries(own))
    return keepVisible(plan, Object.fromEntries(given), at).answers
  }

  const context = () => ({ scope: withComputed(plan.computed, answers(), at), at })

  function decide(name: string, refused: number): void {
    const planned = plan.byName.get(name)
    if (planned === undefined) return
    decided.delete(name)
    const around = context()
    const isWanted = isDemanded(planned.question, around)
    const isBlank = !isWanted && (refused >= GIVES_UP || (refused === 0 && random() < SKIPS))
    const invented = isBlank ? null : fitting(planned, around, random)
    const words = invented?.words ?? null
    const own = {
      ...(invented === null ? {} : { [name]: invented.answer }),
      ...(words === null ? {} : { [commentKey(name)]: words }),
    }
    decided.set(name, { own, refused, sendsFile: !isBlank })
  }

  return {
    decideNew: (names: readonly string[]) => {
      for (const name of names) if (!decided.has(name)) decide(name, 0)
    },
    decideAgain: (name: string) => decide(name, (decided.get(name)?.refused ?? 0) + 1),
    isDecided: (name: string) => decided.has(name),
    answerTo: (name: string): JsonObject => decided.get(name)?.own ?? {},
    sendsFile: (name: string) => decided.get(name)?.sendsFile === true,
    fields: (name: string) => {
      const question = plan.byName.get(name)?.question
      return question === undefined ? [] : fieldsOf(question, decided.get(name)?.own ?? {})
    },
    entries: (name: string) => {
      const question = plan.byName.get(name)?.question
      return question === undefined
        ? new Map<string, number>()
        : entriesIn(question, decided.get(name)?.own ?? {})
    },
  }
}

export type Decisions = ReturnType<typeof openDecisions>
