import { auditAbout, auditAt, type AuditLine } from '../../../../db/audit.server.ts'
import { listCollectors } from '../../../../db/collectors.server.ts'
import { responsesAt, type StoredResponse } from '../../../../db/response-pages.server.ts'
import { findEntry, judgementsOf } from '../../../../db/response-log.server.ts'
import type { Variable } from '../../../core/codebook/variable.ts'
import { textIn } from '../../../core/definition/localized-text.ts'
import type { ResponseId, Seq } from '../../../core/ids.ts'
import { variableInWords, type SaidInWords } from '../../../core/presentation/variable-in-words.ts'
import { problem, type Problem } from '../../../core/problem.ts'
import type { ResponseSource } from '../../../core/response/answer.ts'
import { ok, refuse, type Result } from '../../../core/result.ts'
import type { AskedResponses } from '../../../core/tally/columns/asked-responses.ts'
import { partLabel } from '../../results/part-label.server.ts'
import type { ResultsBoard } from '../../results/results-board.server.ts'
import type { Shell } from '../../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../../surveys/catalog.server.ts'
import { findRows } from './find-rows.server.ts'
import { chosenRows, lineOf, type ResponseLine } from './list-responses.server.ts'

/** Everything that is known of one response. */
export type ResponseInFull = {
  readonly line: Omit<ResponseLine, 'cells'>
  readonly source: ResponseSource
  /** When the answers were deleted, and whether because their time was over; null while they are there. */
  readonly withdrawn: { readonly at: number; readonly why: 'person' | 'retention' } | null
  readonly locale: string | null
  readonly minutes: number | null
  readonly questions: readonly AnsweredQuestion[]
  /** What was said of it since, the oldest first. */
  readonly judgements: readonly Judgement[]
  /** The ones beside it among those asked for; null where it is the first or last. */
  readonly newer: string | null
  readonly older: string | null
}

export type AnsweredQuestion = {
  readonly name: string
  readonly title: string
  readonly parts: readonly AnsweredPart[]
}

/** A whole question, or one of its rows; these have a label. */
export type AnsweredPart = SaidInWords & { readonly label: string | null; readonly id: string }

export type Judgement = {
  readonly kind: 'excluded' | 'restored'
  readonly at: number
  readonly reason: string | null
  /** As the audit log names them; null where it says nothing. */
  readonly actor: string | null
}

export async function lookAtResponse(
  shell: Shell,
  board: ResultsBoard,
  asked: AskedResponses & {
    readonly survey: HostedSurvey
    readonly id: ResponseId
    readonly locale: string
  },
): Promise<Result<ResponseInFull, Problem>> {
  const { survey, id, locale } = asked
  const found = shell.database.read((tx) => {
    const entry = findEntry(tx, survey.id, id, 'submitted')
    const [response] = entry === null ? [] : responsesAt(tx, [entry.seq])
    if (response === undefined) return null
    const judgements = judgementsOf(tx, survey.id, id)
    return {
      response,
      withdrawal: findEntry(tx, survey.id, id, 'withdrawn'),
      judgements,
      audit: [
        ...auditAbout(tx, `${survey.slug} ${id}`),
        ...(response.source === 'import'
          ? auditAt(
              tx,
              judgements.map(({ at }) => at),
              Object.values(OF_THE_WHOLE),
            )
          : []),
      ],
      collectors: listCollectors(tx, survey.id),
    }
  })
  if (found === null) return refuse(problem('response_not_found'))
  const { response, withdrawal, judgements, audit, collectors } = found
  const chosen = await chosenRows(
    shell,
    board,
    survey,
    { ...asked, source: response.source },
    collectors,
  )
  if (!chosen.ok) return chosen
  const { columns, test, holds } = chosen.value
  const beside = async (kind: 'before' | 'after') => {
    const cursor = { kind, seq: response.seq }
    const { rows } = await findRows(shell, columns, { test, cursor, limit: 1, holds })
    const [row] = rows
    if (row === undefined) return null
    const [other] = shell.database.read((tx) => responsesAt(tx, [columns.arrivals.seqOf(row)]))
    return other?.responseId ?? null
  }
  const version = shell.catalog.version(response.versionId)
  return ok({
    line: lineOf(shell, columns, response, collectors),
    source: response.source,
    withdrawn:
      withdrawal === null
        ? null
        : { at: withdrawal.at, why: withdrawal.detail === 'retention' ? 'retention' : 'person' },
    locale: response.said?.locale ?? null,
    minutes: minutesOf(response),
    questions: version === null ? [] : questionsIn(survey, version, response, locale),
    judgements: judgements.map(({ seq, kind, at, reason }) => ({
      kind: kind === 'excluded' ? 'excluded' : 'restored',
      at,
      reason,
      actor: actorOf({ seq, kind, at }, audit),
    })),
    newer: await beside('after'),
    older: await beside('before'),
  })
}

/** A clock that runs ahead says nothing. */
function minutesOf({ at, said }: StoredResponse): number | null {
  if (said === null || said.startedAt === null || said.startedAt > at) return null
  return Math.round(((at - said.startedAt) / 60_000) * 10) / 10
}

/** The log and the audit log were written in one unit, at one moment. */
const actorOf = (
  { kind, at }: { readonly seq: Seq; readonly kind: string; readonly at: number },
  audit: readonly AuditLine[],
): string | null =>
  audit.find(
    (line) => line.at === at && [`response.${kind}`, OF_THE_WHOLE[kind]].includes(line.action),
  )?.actor ?? null

/** What is done to a whole import is done to each of its responses. */
const OF_THE_WHOLE: { readonly [kind: string]: string } = {
  excluded: 'responses.takeOut',
  restored: 'responses.putBack',
}

/** Every question of the version that was answered, in its order, with what was done with it. */
function questionsIn(
  survey: HostedSurvey,
  version: PublishedVersion,
  { said }: StoredResponse,
  locale: string,
): readonly AnsweredQuestion[] {
  if (said === null) return []
  const { codebook, byName } = version.plan
  const asAnswered = { ...survey, current: version }
  const notShown = new Set(said.notShown)
  const byQuestion = new Map<string, Variable[]>()
  for (const variable of codebook)
    byQuestion.set(variable.question, [...(byQuestion.get(variable.question) ?? []), variable])
  return [...byQuestion].map(([name, variables]) => {
    const question = byName.get(name)?.question ?? null
    const own = { answers: said.answers, notShown }
    return {
      name,
      title: question === null ? name : textIn(question.title, locale),
      parts: variables.map((variable) => ({
        id: variable.id,
        label: labelOf(variable, partLabel(asAnswered, variable, locale)),
        ...variableInWords(variable, question, own, locale),
      })),
    }
  })
}

function labelOf({ row, part }: Variable, label: string): string | null {
  if (part === 'low') return 'From'
  if (part === 'high') return 'To'
  return row === null ? null : label
}
