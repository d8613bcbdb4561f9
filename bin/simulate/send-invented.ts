import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { CollectorRow } from '../../db/collectors.server.ts'
import { parseResponseId } from '../../app/core/ids.ts'
import type { Problem } from '../../app/core/problem.ts'
import { inventAnswers, respondentsLike } from '../../app/core/study/invent-answers.ts'
import type { Profile } from '../../app/core/study/invent/profile.ts'
import { seededRandom } from '../../app/core/study/seeded-random.ts'
import {
  ANSWERS_ALONE,
  submitResponse,
} from '../../app/services/responses/submit-response.server.ts'
import type { Shell } from '../../app/services/shell.server.ts'
import { storageProblem } from '../../app/services/storage-problem.server.ts'
import type { HostedSurvey } from '../../app/services/surveys/catalog.server.ts'
import { createProgress } from './progress.ts'

export type Sent = {
  /** `refused`: nothing got in, or the disk took no more. */
  readonly end: 'done' | 'interrupted' | 'refused'
  readonly stored: number
  readonly screenedOut: number
  readonly refused: readonly Refused[]
}

export type Refused = { readonly code: string; readonly why: string; people: number }

/** They share commits: as many wait for one as a group of the write queue takes. */
const AT_ONCE = 500
/** After as many refusals and no response, the questionnaire takes none. */
const GIVES_UP = 100

export async function sendInvented(
  sendingShell: Shell,
  survey: HostedSurvey,
  door: CollectorRow,
  order: {
    readonly n: number
    readonly seed: number
    /** Responses a second; null as fast as it can. */
    readonly rate: number | null
    readonly profile: Profile
    readonly signal: AbortSignal
    readonly say: (line: string) => void
  },
): Promise<Sent> {
  const { n, rate, signal } = order
  // Nobody watches from here: whatever server runs beside it finds out by itself.
  const shell: Shell = { ...sendingShell, announce: () => undefined }
  const { plan } = survey.current
  const respondents = respondentsLike(plan, order.profile)
  const random = seededRandom(order.seed)
  const refused = new Map<string, Refused>()
  const progress = createProgress(n, order.say)
  const started = performance.now()
  let [begun, stored, screenedOut, ends] = [0, 0, 0, false]

  const refuse = ({ code, detail, errors }: Problem) => {
    const [first] = errors ?? []
    const why = first === undefined ? detail : `${first.pointer}: ${first.message}`
    const known = refused.get(`${code} ${why}`) ?? { code, why, people: 0 }
    known.people += 1
    refused.set(`${code} ${why}`, known)
    if (stored + screenedOut === 0 && begun >= GIVES_UP) ends = true
  }

  async function lane(): Promise<void> {
    while (begun < n && !signal.aborted && !ends) {
      const number = begun
      begun += 1
      if (rate !== null && !(await reach(started + (number * 1000) / rate, signal))) return
      const id = parseResponseId(randomUUID())
      if (!id.ok) return
      try {
        const result = await submitResponse(shell, {
          ...ANSWERS_ALONE,
          slug: survey.slug,
          door: { kind: 'key', key: door.key },
          id: id.value,
          answers: inventAnswers(plan, random, shell.now(), respondents),
        })
        if (!result.ok) refuse(result.problem)
        else if (result.value.outcome === 'screenedOut') screenedOut += 1
        else stored += 1
      } catch (error) {
        const fault = storageProblem(error)
        if (fault === null) throw error
        refuse(fault)
        ends = true
      }
      progress.reached(stored + screenedOut)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, n) }, lane))
  const end = signal.aborted ? 'interrupted' : ends ? 'refused' : 'done'
  return { end, stored, screenedOut, refused: [...refused.values()] }
}

/** Waits for its time; false where it was not to come. */
async function reach(time: number, signal: AbortSignal): Promise<boolean> {
  const left = time - performance.now()
  if (left > 0) await wait(left, undefined, { signal }).catch(() => undefined)
  return !signal.aborted
}
