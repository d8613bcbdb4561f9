import { codingsAt, findFrame, hasAnswersAt, keepCoding } from '../../../db/codings.server.ts'
import { listAudit } from '../../../db/audit.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
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
    readonly actor: string
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
    const before = all.filter((code) => used.has(code))
    keepCoding(tx, frame.id, { seq, codes: [...codes, ...unseen] })
    if (codes.join() !== before.join())
      recordCoding(tx, {
        at: shell.now(),
        actor: input.actor,
        subject: `${survey.slug} ${variable}`,
      })
    return ok({ codes, before })
  })
}

const SAID_AGAIN_MS = 60 * 60 * 1000

/** Who coded and when, once an hour: of thousands of answers a line each would hide all else. */
function recordCoding(
  tx: Tx,
  line: { readonly at: number; readonly actor: string; readonly subject: string },
): void {
  const action = 'codes.give'
  const [last] = listAudit(tx, { slug: null, actor: line.actor, action, before: null }, 1)
  if (last?.subject !== line.subject || line.at - last.at >= SAID_AGAIN_MS)
    recordAudit(tx, { ...line, action })
}
