import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Codebook, Variable } from '#app/core/codebook/variable.ts'
import type { Answers } from '#app/core/response/answer.ts'
import { parseAnswers } from '#app/core/response/parse-answers.ts'
import { planOf, type Plan } from '#app/core/response/plan.ts'
import { inventAnswers } from '#app/core/study/invent-answers.ts'
import { seededRandom } from '#app/core/study/seeded-random.ts'
import { readStudy } from '#app/services/surveys/read-study.server.ts'
import { readSource } from '#app/surveyjs/read-source.server.ts'
import { SURVEY } from '../complete-answers.ts'
import { ROOT } from '../processes.ts'

/** As many different people are made up; more rows repeat them in turn. */
const DIFFERENT = 20_000
const SEED = 2020
const AT = Date.UTC(2026, 4, 3, 12)

export type Believed = {
  readonly answers: Answers
  readonly notShown: readonly string[]
  /** Between 0.25 and 3.25, with two decimals. */
  readonly weight: number
}

export const WEIGHT: Variable = {
  id: 'weight',
  question: 'weight',
  row: null,
  column: null,
  part: 'answer',
  exportName: 'weight',
  label: { default: 'Weight' },
  measure: 'scale',
  categories: [],
}

export type AnsweredSurvey = {
  readonly plan: Plan
  /** Of the survey, without the weight. */
  readonly codebook: Codebook
  readonly believed: readonly Believed[]
}

/** Responses to the real questionnaire, as they are stored. */
export function answeredSurvey(): AnsweredSurvey {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, 'surveys', SURVEY, file), 'utf8'))
  const { definition } = readSource(read('survey.json'))
  const study = readStudy(read('study.json'))
  if (definition === null || !study.ok) throw new Error(`${SURVEY} can't be read`)
  const plan = planOf(definition, study.value.measures)
  const random = seededRandom(SEED)
  const believed: Believed[] = []
  while (believed.length < DIFFERENT) {
    const parsed = parseAnswers(plan, inventAnswers(plan, random, AT), AT)
    if (!parsed.ok) throw new Error('An invented response does not fit')
    const { answers, notShown } = parsed.value
    believed.push({ answers, notShown, weight: 0.25 + Math.round(random() * 300) / 100 })
  }
  return { plan, codebook: plan.codebook, believed }
}
