import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { problem } from '#app/core/problem.ts'
import { fieldIn, readFields } from '#app/http/answer-post.ts'
import { readCoding } from '#app/http/coding-form.ts'
import { apiJson, apiProblem, foundOr404 } from '#app/http/page-request.server.ts'
import { codeAnswer } from '#app/services/coding/code-answer.server.ts'
import { findTextVariable } from '#app/services/coding/list-texts.server.ts'
import { storageProblem } from '#app/services/storage-problem.server.ts'
import { admitToSurvey } from '#app/studio-request.server.ts'

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/studio/surveys/${params['slug'] ?? ''}/texts`, 303)

/** Asked by the script of the page of text answers, for one of them at a time. */
export async function action(args: ActionFunctionArgs) {
  const { slug, member } = await admitToSurvey(args, 'responses.judge')
  const { shell, board } = args.context
  const survey = foundOr404(shell.catalog.survey(slug))
  const fields = await readFields(args.request)
  const coding = readCoding(fields)
  const found = await findTextVariable(board, survey, fieldIn(fields, 'variable') ?? '')
  if (coding === null || found === null) return apiProblem(problem('malformed'))
  try {
    const { actor } = member
    const variable = found.variable.id
    const coded = await codeAnswer(shell, { survey, variable, ...coding, actor })
    return coded.ok ? apiJson(coded.value) : apiProblem(coded.problem)
  } catch (error) {
    const refusal = storageProblem(error)
    if (refusal === null) throw error
    return apiProblem(refusal)
  }
}
