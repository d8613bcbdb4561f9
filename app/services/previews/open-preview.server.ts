import { insertCollector } from '../../../db/collectors.server.ts'
import { MAXIMUM } from '../../core/fieldwork/quotas.ts'
import { parseCollectorKey, type Slug } from '../../core/ids.ts'
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { ok, refuse, unreachable, type Result } from '../../core/result.ts'
import { isPublishable, readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import { openDraft } from '../drafting/open-draft.server.ts'
import { openLive } from '../drafting/open-live.server.ts'
import { turnAway } from '../responses/turn-away.server.ts'
import { hashToken, responseIdOf, savePage, startResponse } from '../responses/unfinished.server.ts'
import type { Shell } from '../shell.server.ts'
import type { PreviewStage } from './preview-stage.server.ts'
import { randomKey } from '../random-key.server.ts'

export const PREVIEW_ENDS = [
  'screenedOut',
  'closed',
  'paused',
  'notYet',
  'quotaFull',
  'full',
] as const
export type PreviewEnd = (typeof PREVIEW_ENDS)[number]

/** Where a preview begins. */
export type PreviewStart =
  | { readonly kind: 'door' }
  /** From 0. */
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'end'; readonly end: PreviewEnd }

export type Preview = {
  readonly address: string
  readonly revision: number
  /** What is shown where the draft could not be published. */
  readonly shows: 'draft' | 'earlier' | 'live' | 'asFarAsRead'
  readonly problems: readonly SourceProblem[]
  readonly pages: readonly string[]
  readonly locales: readonly string[]
}

/** Puts a draft on the stage, as it is or as it last could have been published. */
export async function openPreview(
  { shell, stage }: { readonly shell: Shell; readonly stage: PreviewStage },
  asked: {
    readonly slug: Slug
    readonly start: PreviewStart
    readonly locale: string | null
    readonly author: string
  },
): Promise<Result<Preview, Problem>> {
  const draft = openDraft(shell, asked)
  if (!draft.ok) return draft
  const { document, revision } = draft.value
  const { problems } = readSource(document.source)
  const isGood = isPublishable(problems)
  if (isGood) stage.keepGood(asked.slug, document)
  const earlier = isGood ? null : stage.lastGood(asked.slug)
  const live = isGood ? null : openLive(shell, asked.slug)
  const hosted = await stage.host(asked.slug, earlier ?? live ?? document)
  if (!hosted.ok) return hosted
  const survey = hosted.value.shell.catalog.survey(hosted.value.slug)
  if (survey === null) return refuse(problem('draft_broken'))
  const { definition } = survey.current.plan
  const locale = definition.locales.find((each) => each === asked.locale) ?? definition.locale
  const path = await beginAt(hosted.value.shell, hosted.value.slug, asked.start, {
    locale,
    rules: ownWordsOf(shell, asked.slug),
  })
  if (path === null) return refuse(problem('not_found', 'There is no such page'))
  return ok({
    address: `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(locale)}`,
    revision,
    shows: isGood ? 'draft' : earlier !== null ? 'earlier' : live !== null ? 'live' : 'asFarAsRead',
    problems: problems.filter(({ severity }) => severity === 'error'),
    pages: definition.pages.map(({ title }) => (title === null ? '' : textIn(title, locale))),
    locales: definition.locales,
  })
}

/** What the researcher says at the real door, where it ends. */
function ownWordsOf({ catalog }: Shell, slug: Slug): JsonObject {
  const survey = catalog.survey(slug)
  const collector = survey === null ? null : catalog.collectorOfKind(survey.id, 'open')
  const rules = collector === null ? {} : (JSON.parse(collector.rules) as Json)
  return isJsonObject(rules) && isJsonObject(rules['texts']) ? { texts: rules['texts'] } : {}
}

async function beginAt(
  shell: Shell,
  slug: Slug,
  start: PreviewStart,
  { locale, rules }: { readonly locale: string; readonly rules: JsonObject },
): Promise<string | null> {
  const base = `/s/${slug}`
  switch (start.kind) {
    case 'door':
      return base
    case 'page': {
      const { token } = (await begin(shell, slug, locale, start.page)) ?? {}
      return token === undefined ? null : `${base}/${token}/${start.page + 1}`
    }
    case 'end':
      return endAt(shell, slug, start.end, { locale, rules })
    default:
      return unreachable(start)
  }
}

/** A response that stands on a page, as if all before it had been passed. */
async function begin(shell: Shell, slug: Slug, locale: string, page: number) {
  const survey = shell.catalog.survey(slug)
  const collector = survey === null ? null : shell.catalog.collectorOfKind(survey.id, 'open')
  if (survey === null || collector === null || !(page in survey.current.plan.definition.pages))
    return null
  const version = survey.current
  const token = await startResponse(shell, { survey, version, collector, locale })
  const standing = { answers: {}, page, draft: null, locale, flags: [] }
  if (page > 0) await savePage(shell, { token, furthest: page }, standing)
  return { token, survey, version, collector }
}

const LONG_AGO = '2000-01-01T00:00:00Z'
const FAR_AHEAD = '2999-01-01T00:00:00Z'

async function endAt(
  shell: Shell,
  slug: Slug,
  end: PreviewEnd,
  { locale, rules }: { readonly locale: string; readonly rules: JsonObject },
): Promise<string | null> {
  const shut = (more: JsonObject) => closedDoor(shell, slug, { ...rules, ...more })
  switch (end) {
    case 'closed':
      return shut({ closesAt: LONG_AGO })
    case 'notYet':
      return shut({ opensAt: FAR_AHEAD })
    case 'paused':
      return shut({ paused: true })
    case 'screenedOut': {
      const begun = await begin(shell, slug, locale, 0)
      return begun === null ? null : `/s/${slug}/${begun.token}/ended`
    }
    case 'quotaFull':
    case 'full': {
      const begun = await begin(shell, slug, locale, 0)
      if (begun === null) return null
      const { token, survey, version, collector } = begun
      const who = {
        survey: survey.id,
        collector,
        version: version.id,
        id: responseIdOf(shell.secret, token),
        partial: hashToken(token),
        invitation: null,
      }
      const quota = end === 'full' ? MAXIMUM : 'preview'
      await shell.database.write((tx) => turnAway(tx, who, quota, shell.now()))
      return `/s/${slug}/${token}/1`
    }
    default:
      return unreachable(end)
  }
}

async function closedDoor(shell: Shell, slug: Slug, rules: JsonObject): Promise<string | null> {
  const survey = shell.catalog.survey(slug)
  if (survey === null) return null
  const key = randomKey(parseCollectorKey)
  await shell.database.write((tx) =>
    insertCollector(tx, {
      surveyId: survey.id,
      kind: 'open',
      key,
      versionId: null,
      openedAt: shell.now(),
      closedAt: null,
      name: '',
      rules: JSON.stringify(rules),
    }),
  )
  return `/s/${slug}?via=${key}`
}
