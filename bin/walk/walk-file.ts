import { readFileSync } from 'node:fs'
import { parseSlug } from '../../app/core/ids.ts'
import { seededRandom } from '../../app/core/study/seeded-random.ts'
import { hostForTrial } from '../../app/services/surveys/host-for-trial.server.ts'
import type { SourceProblem } from '../../app/surveyjs/source-problem.ts'
import type { ModelWalk } from '../../app/surveyjs/walk-model.server.ts'
import type { SurveyCore } from './ask-survey-core.ts'
import type { TrialServer } from './trial-server.ts'
import { walkPages, type Walk } from './walk-pages.ts'

export type WalkedFile = {
  readonly file: string
  /** What keeps it from being published; what it is about is left out. */
  readonly leftOut: readonly SourceProblem[]
  readonly plain: Walk
  readonly surveyCore: ModelWalk
}

const LONGEST_MS = 120_000

export async function walkFile(
  parts: { readonly server: TrialServer; readonly surveyCore: SurveyCore },
  file: string,
  how: { readonly number: number; readonly seed: number; readonly locale: string | null },
): Promise<WalkedFile> {
  const source = readJson(file)
  if ('cause' in source)
    return {
      file,
      leftOut: [],
      plain: { outcome: 'stuck', cause: source.cause, pages: [] },
      surveyCore: { outcome: 'nothingToAnswer', pages: 0, detail: source.cause },
    }
  const asked = parts.surveyCore.ask({ source: source.json, seed: how.seed, locale: how.locale })
  const { leftOut, walk } = await walkPlain(parts.server, source.json, how)
  return { file, leftOut, plain: walk, surveyCore: await asked }
}

async function walkPlain(
  { shell, address }: TrialServer,
  source: unknown,
  how: { readonly number: number; readonly seed: number; readonly locale: string | null },
): Promise<{ readonly leftOut: readonly SourceProblem[]; readonly walk: Walk }> {
  const slug = parseSlug(`trial-${how.number}`)
  if (!slug.ok) throw new Error('A number makes an address')
  try {
    const hosted = await hostForTrial(shell, { slug: slug.value, source })
    if (!hosted.ok)
      return { leftOut: [], walk: { outcome: 'stuck', cause: hosted.problem.detail, pages: [] } }
    const survey = shell.catalog.survey(slug.value)
    if (survey === null) throw new Error('It was hosted just now')
    const walk = await walkPages({
      origin: address,
      address: `/s/${slug.value}${how.locale === null ? '' : `?lang=${how.locale}`}`,
      plan: survey.current.plan,
      random: seededRandom(how.seed),
      at: Date.now(),
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    const leftOut = hosted.value.problems.filter(({ severity }) => severity === 'error')
    return { leftOut, walk }
  } catch (error) {
    const cause = isTimeout(error) ? `no end after ${LONGEST_MS / 1000} s` : faultIn(error)
    return { leftOut: [], walk: { outcome: 'stuck', cause, pages: [] } }
  }
}

const isTimeout = (error: unknown) => error instanceof Error && error.name === 'TimeoutError'

const faultIn = (error: unknown): string =>
  `a fault of ours: ${error instanceof Error ? error.message : String(error)}`

const BYTE_ORDER_MARK = /^\uFEFF/

function readJson(file: string): { readonly json: unknown } | { readonly cause: string } {
  try {
    return { json: JSON.parse(readFileSync(file, 'utf8').replace(BYTE_ORDER_MARK, '')) }
  } catch (error) {
    return { cause: error instanceof SyntaxError ? 'this is no JSON' : 'this file can’t be read' }
  }
}
