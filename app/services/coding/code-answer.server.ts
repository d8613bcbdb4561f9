import { codingsAt, findFrame, hasAnswersAt, keepCoding } from '../../../db/codings.server.ts'
import { usedCodes } from '../../core/coding/codes.ts'
import type { Seq } from '../../core/ids.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** The codes that an answer has now, and had before: giving it these again undoes it. */
export type AnswerCoded = { readonly codes: readonly number[]; readonly before: readonly number[] }

/** Gives an answer these codes and no others; none takes them away. Removed codes stay as they are. */
export async function codeAnswer(
  shell: Shell,
  input: {
    readonly survey: HostedSurvey
    readonly variable: string
    readonly seq: Seq
    readonly codes: readonly number[]
  },
): Promise<Result<AnswerCoded, Problem>> {
  const { survey, variable, seq } = input
  return shell.database.write((tx): Result<AnswerCoded, Problem> => {
    const frame = findFrame(tx, survey.id, variable)
    const used = new Set(usedCodes(frame?.codes ?? []).map(({ value }) => value))
    if (frame === null || !input.codes.every((code) => used.has(code)))
      return refuse(problem('codes_broken', 'There is no such code any more'))
    if (!hasAnswersAt(tx, survey.id, seq)) return refuse(problem('response_not_found'))
    const all = codingsAt(tx, frame.id, [seq]).get(seq) ?? []
    const codes = [...used].filter((code) => input.codes.includes(code))
    const unseen = all.filter((code) => !used.has(code))
    keepCoding(tx, frame.id, { seq, codes: [...codes, ...unseen] })
    return ok({ codes, before: all.filter((code) => used.has(code)) })
  })
}
