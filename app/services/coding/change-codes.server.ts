import { findFrame, insertFrame, keepCodes, listFrames } from '../../../db/codings.server.ts'
import { recordAudit } from '../../../db/settings.server.ts'
import {
  changeCodes as changed,
  LONGEST_LABEL,
  MOST_CODES,
  type Code,
  type CodesChange,
  type CodesProblem,
} from '../../core/coding/codes.ts'
import type { Codebook, Variable } from '../../core/codebook/variable.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { refuse, type Result } from '../../core/result.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

/** Adds, renames, removes or brings back a code; the first one begins the frame. */
export async function changeCodes(
  shell: Shell,
  input: {
    readonly survey: HostedSurvey
    /** Whose answers are coded. */
    readonly variable: Variable
    /** In which the variable that the codes make may have no other's name. */
    readonly codebook: Codebook
    readonly change: CodesChange
    readonly actor: string
  },
): Promise<Result<readonly Code[], Problem>> {
  const { survey, variable, codebook, change, actor } = input
  return shell.database.write((tx): Result<readonly Code[], Problem> => {
    const frame = findFrame(tx, survey.id, variable.id)
    const codes = changed(frame?.codes ?? [], change)
    if (!codes.ok) return refuse(refusal(codes.problem))
    const at = shell.now()
    if (frame === null) {
      const taken = [
        ...codebook.map(({ id }) => id),
        ...listFrames(tx, survey.id).map((f) => f.name),
      ]
      insertFrame(tx, {
        surveyId: survey.id,
        variable: variable.id,
        name: freeName(`${variable.exportName}_codes`, taken),
        codes: codes.value,
        createdAt: at,
        createdBy: actor,
      })
    } else keepCodes(tx, frame.id, codes.value)
    const subject = `${survey.slug} ${variable.id}`
    recordAudit(tx, { at, actor, action: `codes.${change.kind}`, subject })
    return codes
  })
}

function freeName(stem: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()))
  let name = stem
  for (let n = 2; lower.has(name.toLowerCase()); n += 1) name = `${stem}_${n}`
  return name
}

const SENTENCES: Readonly<Record<CodesProblem, string>> = {
  empty: 'Give the code a name',
  too_long: `A name has ${LONGEST_LABEL} characters at most`,
  taken: 'There is a code of this name already',
  too_many: `There are ${MOST_CODES} codes at most`,
  not_there: 'There is no such code any more',
}

const refusal = (code: CodesProblem): Problem =>
  problem('codes_broken', SENTENCES[code], {
    errors: [{ pointer: '/label', code, message: SENTENCES[code] }],
  })
