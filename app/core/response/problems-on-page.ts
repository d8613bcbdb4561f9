import type { FieldProblem } from '../problem.ts'
import type { Answers } from './answer.ts'
import { parsePage } from './parse-answers.ts'
import type { Plan } from './plan.ts'
import { without } from './visibility.ts'

/** What is still wrong with the stored answers of one page. */
export function problemsOnPage(
  plan: Plan,
  page: number,
  answers: Answers,
  at: number | undefined,
): readonly FieldProblem[] {
  const questions = plan.questions.filter(({ pageIndex }) => pageIndex === page)
  const names = questions.map(({ question }) => question.name)
  return parsePage(plan, questions, answers, without(answers, names), at).problems
}
