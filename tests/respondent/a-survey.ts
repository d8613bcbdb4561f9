import { readFileSync } from 'node:fs'
import type { JsonObject } from '#app/core/json.ts'
import { planOf, type Plan } from '#app/core/response/plan.ts'
import { isPublishable, readSource } from '#app/surveyjs/read-source.server.ts'
import { pageView, type PageInput } from '#app/ui/respondent/page-view.ts'
import type { ElementView, PageView, QuestionView } from '#app/ui/respondent/view.ts'

export function planFrom(source: unknown): Plan {
  const { definition, problems } = readSource(source)
  if (definition === null || !isPublishable(problems)) throw new Error(JSON.stringify(problems))
  return planOf(definition, {})
}

/** A survey of one page. */
export const asking = (...elements: readonly JsonObject[]): Plan =>
  planFrom({ title: 'A survey', pages: [{ name: 'only', elements }] })

export const STUDIES = ['empathy-consumers-2020', 'empathy-leaders-2021'] as const

export const study = (slug: (typeof STUDIES)[number]): Plan =>
  planFrom(JSON.parse(readFileSync(`surveys/${slug}/survey.json`, 'utf8')))

export const view = (plan: Plan, input: Partial<PageInput> = {}): PageView =>
  pageView({
    plan,
    pageIndex: 0,
    answers: {},
    at: undefined,
    raw: null,
    problems: [],
    locale: 'en',
    operator: null,
    notice: null,
    furthest: 0,
    timeLeftMs: null,
    ...input,
  })

export const questionsIn = (elements: readonly ElementView[]): readonly QuestionView[] =>
  elements.flatMap((element) => {
    if (element.kind === 'html' || element.kind === 'image') return []
    return element.kind === 'panel' ? questionsIn(element.elements) : [element]
  })

export function only<Kind extends QuestionView['kind']>(
  page: PageView,
  kind: Kind,
): Extract<QuestionView, { kind: Kind }> {
  const found = questionsIn(page.elements).find((question) => question.kind === kind)
  if (found?.kind !== kind) throw new Error(`No question of kind ${kind}`)
  return found as Extract<QuestionView, { kind: Kind }>
}
