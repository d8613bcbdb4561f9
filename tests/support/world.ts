import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { parseSlug, type ResponseId, type Slug } from '#app/core/ids.ts'
import type { JsonObject } from '#app/core/json.ts'
import type { Problem } from '#app/core/problem.ts'
import type { PublicResults } from '#app/core/results/public-results.ts'
import type { Result } from '#app/core/result.ts'
import { openShell } from '#app/services/open-shell.server.ts'
import {
  ANSWERS_ALONE,
  submitResponse,
  type Accepted,
  type Submission,
} from '#app/services/responses/submit-response.server.ts'
import { withdrawResponse } from '#app/services/responses/withdraw-response.server.ts'
import { getResults, type ResultsQuery } from '#app/services/results/get-results.server.ts'
import type { ResultsBoard } from '#app/services/results/results-board.server.ts'
import type { Shell } from '#app/services/shell.server.ts'
import type { HostedSurvey } from '#app/services/surveys/catalog.server.ts'
import { loadReconstruction } from '#app/services/surveys/load-reconstruction.server.ts'
import { publishSurvey, type Published } from '#app/services/surveys/publish-survey.server.ts'
import { listFolders, readFolder } from '#app/services/surveys/read-folder.server.ts'
import { openDatabase, type Database } from '#db/open-database.server.ts'

export const SECRET = 'a secret of the tests'
export const START = Date.UTC(2026, 4, 3, 12)

export type World = {
  readonly file: string
  readonly database: Database
  readonly shell: Shell
  readonly board: ResultsBoard
  /** What time it is; a test moves it by hand. */
  readonly clock: { now: number }
  readonly publish: (
    slug: string,
    source: unknown,
    study?: unknown,
  ) => Promise<Result<Published, Problem>>
  readonly survey: (slug: string) => HostedSurvey
  /** Sends answers through the default door under an id that nobody has used. */
  readonly submit: (
    slug: string,
    answers: JsonObject,
    more?: Partial<Submission>,
  ) => Promise<Result<Accepted, Problem>>
  /** Sends and withdraws what must be accepted. */
  readonly accept: (slug: string, answers: JsonObject) => Promise<Accepted>
  readonly withdraw: (accepted: Accepted) => Promise<void>
  readonly results: (
    slug: string,
    query?: Partial<Omit<ResultsQuery, 'survey'>>,
  ) => Promise<PublicResults>
  /** Stops, and starts again on the same file with nothing in memory. */
  readonly reopen: (secret?: string) => Promise<World>
  readonly close: () => Promise<void>
}

export type WorldOptions = {
  /** Folder of `<slug>/survey.json`; the two studies when neither this nor sources is given. */
  readonly surveys?: string
  /** Sources to publish by slug, instead of a folder. */
  readonly sources?: { readonly [slug: string]: unknown }
  /** Also loads the rebuilt rows of each study. */
  readonly rebuilt?: boolean
  /** Left out, a world goes when the test is finished. */
  readonly atItsEnd?: AtItsEnd
}

type AtItsEnd = (tidy: () => Promise<void> | void) => void

/** A database in a folder of its own with published surveys. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-'))
  const { atItsEnd = onTestFinished } = options
  atItsEnd(() => rmSync(folder, { recursive: true, force: true }))
  const start = { file: join(folder, 'rapport.db'), clock: { now: START }, ids: { next: 1 } }
  const world = await startWorld(start, SECRET, atItsEnd)
  if (options.sources === undefined)
    for (const path of listFolders(options.surveys ?? 'surveys')) {
      const { slug, source, study } = must(readFolder(path))
      must(await world.publish(slug, source, study))
    }
  for (const [slug, source] of Object.entries(options.sources ?? {}))
    must(await world.publish(slug, source))
  if (options.rebuilt === true)
    for (const survey of world.shell.catalog.surveys())
      must(await loadReconstruction(world.shell, survey, () => undefined))
  return world
}

/** A world that all tests of a file look at, and none changes. */
export function worldToLookAt(make: (atItsEnd: AtItsEnd) => Promise<World>): () => World {
  const tidyings: Parameters<AtItsEnd>[0][] = []
  let world: World | null = null
  beforeAll(async () => {
    world = await make((tidy) => void tidyings.push(tidy))
  })
  afterAll(async () => {
    for (const tidy of tidyings.reverse()) await tidy()
  })
  return () => {
    if (world === null) throw new Error('No world yet')
    return world
  }
}

type Start = Pick<World, 'file' | 'clock'> & { readonly ids: { next: number } }

async function startWorld(start: Start, secret: string, atItsEnd: AtItsEnd): Promise<World> {
  const { file, clock, ids } = start
  const database = openDatabase(file)
  const { shell, board } = await openShell(database, { secret, now: () => clock.now })
  let closing: Promise<void> | null = null
  const close = () => {
    board.stop()
    closing ??= database.close()
    return closing
  }
  atItsEnd(close)

  const survey = (slug: string): HostedSurvey => {
    const found = shell.catalog.survey(slugOf(slug))
    if (found === null) throw new Error(`No survey ${slug}`)
    return found
  }
  const submit: World['submit'] = (slug, answers, more = {}) =>
    submitResponse(shell, {
      ...ANSWERS_ALONE,
      slug: slugOf(slug),
      door: { kind: 'default' },
      id: responseId(ids.next++),
      answers,
      ...more,
    })
  return {
    file,
    database,
    shell,
    board,
    clock,
    publish: (slug, source, study = { summary: 'A survey.' }) =>
      publishSurvey(shell, { slug: slugOf(slug), source, study, actor: 'test' }),
    survey,
    submit,
    accept: async (slug, answers) => must(await submit(slug, answers)),
    withdraw: async ({ receipt }) => {
      must(await withdrawResponse(shell, receipt))
    },
    results: async (slug, query = {}) =>
      must(
        await getResults(shell, board, {
          survey: survey(slug),
          source: 'live',
          release: null,
          locale: 'en',
          ...query,
        }),
      ),
    reopen: async (other = secret) => {
      await close()
      return startWorld(start, other, atItsEnd)
    },
    close,
  }
}

/** The value of a result that has to be there. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.problem))
}

/** The code of a refusal; `ok` when nothing was refused. */
export const codeOf = (result: Result<unknown, Problem>): string =>
  result.ok ? 'ok' : result.problem.code

export const slugOf = (text: string): Slug => must(parseSlug(text))

export const responseId = (n: number): ResponseId =>
  `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}` as ResponseId
