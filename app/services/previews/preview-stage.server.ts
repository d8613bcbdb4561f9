import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../db/open-database.server.ts'
import type { DraftDocument } from '../../core/drafting/step.ts'
import { parseReceipt, parseSlug, type Slug } from '../../core/ids.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readReceipt } from '../responses/receipt.server.ts'
import { openShell } from '../open-shell.server.ts'
import type { Shell } from '../shell.server.ts'
import { hostForTrial } from '../surveys/host-for-trial.server.ts'
import { readStudy } from '../surveys/read-study.server.ts'

const ADDRESS = /^preview-[0-9a-f]{32}$/

/** A draft that is tried out publishes nothing: no page leads from it to results. */
export const isPreviewed = (slug: Slug): boolean => ADDRESS.test(slug)

/** A draft that can be answered, under an address that nobody can guess. */
export type HostedPreview = { readonly survey: Slug; readonly slug: Slug; readonly shell: Shell }

/**
 * Where drafts are tried out by the real pages: a database of its own, which is thrown away. Nothing
 * that is answered here is ever beside what respondents sent.
 */
export type PreviewStage = {
  readonly host: (survey: Slug, document: DraftDocument) => Promise<Result<HostedPreview, Problem>>
  readonly behind: (slug: string) => HostedPreview | null
  /** Where a receipt was given, if it was for an answer to try a draft out. */
  readonly holding: (receipt: string) => HostedPreview | null
  /** The last draft of a survey that could have been published. */
  readonly lastGood: (survey: Slug) => DraftDocument | null
  readonly keepGood: (survey: Slug, document: DraftDocument) => void
  readonly stop: () => Promise<void>
}

/** So many drafts at once; then the stage is cleared, and whoever still looks asks anew. */
const MOST_HOSTED = 100
const MOST_REMEMBERED = 200
const IDLE_MS = 2 * 60 * 60 * 1000

type Stage = {
  readonly shell: Shell
  readonly hosted: Map<string, HostedPreview & { readonly document: string }>
  readonly close: () => Promise<void>
}

export function createPreviewStage({ now }: { readonly now: () => number }): PreviewStage {
  let stage: Promise<Stage> | null = null
  let current: Stage | null = null
  let usedAt = now()
  const good = new Map<string, DraftDocument>()

  async function clear(): Promise<void> {
    const closing = stage
    stage = null
    current = null
    await (await closing)?.close()
  }

  async function ready(): Promise<Stage> {
    const isStale = current !== null && now() - usedAt > IDLE_MS
    if (current !== null && (isStale || current.hosted.size >= MOST_HOSTED)) await clear()
    stage ??= openStage(now)
    current = await stage
    return current
  }

  return {
    host: async (survey, document) => {
      const { shell, hosted } = await ready()
      usedAt = now()
      const text = JSON.stringify(document)
      const known = [...hosted.values()].find(
        (each) => each.survey === survey && each.document === text,
      )
      if (known !== undefined) return ok(known)
      const slug = parseSlug(`preview-${randomBytes(16).toString('hex')}`)
      if (!slug.ok) throw new Error('A random number makes an address')
      const study = readStudy(document.study).ok ? JSON.stringify(document.study) : '{}'
      const done = await hostForTrial(shell, { slug: slug.value, source: document.source, study })
      if (!done.ok) return done
      const preview = { survey, slug: slug.value, shell, document: text }
      hosted.set(slug.value, preview)
      return ok(preview)
    },
    behind: (slug) => {
      usedAt = now()
      return current?.hosted.get(slug) ?? null
    },
    holding: (text) => {
      const receipt = parseReceipt(text)
      if (current === null || !receipt.ok) return null
      const { shell, hosted } = current
      const subject = readReceipt(shell.secret, receipt.value)
      const survey = subject === null ? null : shell.catalog.surveyById(subject.survey)
      return survey === null ? null : (hosted.get(survey.slug) ?? null)
    },
    lastGood: (survey) => good.get(survey) ?? null,
    keepGood: (survey, document) => {
      good.delete(survey)
      good.set(survey, document)
      const [oldest] = good.keys()
      if (good.size > MOST_REMEMBERED && oldest !== undefined) good.delete(oldest)
    },
    stop: clear,
  }
}

async function openStage(now: () => number): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-preview-'))
  const database = openDatabase(join(folder, 'preview.db'))
  const { shell, board, columns } = await openShell(database, { secret: null, now })
  return {
    shell,
    hosted: new Map(),
    close: async () => {
      board.stop()
      await columns.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
