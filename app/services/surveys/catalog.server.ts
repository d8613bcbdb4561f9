import {
  findCollector,
  findCollectorByKey,
  findCollectorOfKind,
  type CollectorRow,
} from '../../../db/collectors.server.ts'
import type { Tx } from '../../../db/connection.server.ts'
import type { Database } from '../../../db/open-database.server.ts'
import {
  findSurvey,
  findSurveyById,
  findVersion,
  findVersionByNumber,
  listSurveys,
  listVersions,
  type SurveyRow,
  type VersionRow,
} from '../../../db/surveys.server.ts'
import type { CollectorRules } from '../../core/fieldwork/rules.ts'
import type { CollectorKind } from '../../core/response/collector.ts'
import type { CollectorId, CollectorKey, Slug, SurveyId, VersionId } from '../../core/ids.ts'
import { planOf, type Plan } from '../../core/response/plan.ts'
import type { Study } from '../../core/study/study.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import { storedRules } from '../collectors/read-rules.server.ts'
import { readStudy } from './read-study.server.ts'

export type HostedSurvey = {
  readonly id: SurveyId
  readonly slug: Slug
  readonly study: Study
  /** How long an unfinished response is kept after its last page. */
  readonly unfinishedForMs: number
  readonly current: PublishedVersion
}

export type PublishedVersion = {
  readonly id: VersionId
  readonly number: number
  readonly source: string
  readonly publishedAt: number
  readonly plan: Plan
}

/** Published surveys, read and compiled once; forgotten when anything is published. */
export type Catalog = {
  readonly surveys: () => readonly HostedSurvey[]
  readonly survey: (slug: Slug) => HostedSurvey | null
  readonly surveyById: (id: SurveyId) => HostedSurvey | null
  readonly version: (id: VersionId) => PublishedVersion | null
  readonly versionByNumber: (survey: HostedSurvey, number: number) => PublishedVersion | null
  /** Newest first. */
  readonly versionsOf: (survey: HostedSurvey) => readonly PublishedVersion[]
  readonly collector: (id: CollectorId) => CollectorRow | null
  readonly collectorByKey: (key: CollectorKey) => CollectorRow | null
  readonly collectorOfKind: (id: SurveyId, kind: CollectorKind) => CollectorRow | null
  readonly rules: (collector: Pick<CollectorRow, 'rules'>) => CollectorRules
  readonly forget: () => void
  /** Goes up whenever something may be published, or a door be, otherwise than before. */
  readonly edition: () => number
}

export function createCatalog(database: Database): Catalog {
  const caches = new Map<string, Map<unknown, unknown>>()
  let edition = 0

  function kept<Value>(name: string, key: string | number, find: () => Value): Value {
    const cache = caches.get(name) ?? new Map<unknown, unknown>()
    caches.set(name, cache)
    if (cache.has(key)) return cache.get(key) as Value
    const value = find()
    // What isn't there may come, and addresses can be made up without end.
    if (value !== null) cache.set(key, value)
    return value
  }

  const remembered = <Value>(name: string, key: string | number, find: (tx: Tx) => Value): Value =>
    kept(name, key, () => database.read(find))

  /** The same object however it is asked for: numbers are worked out anew for another. */
  const hosted = (tx: Tx, row: SurveyRow | null): HostedSurvey | null =>
    row === null ? null : kept('hosted', row.id, () => hostedNow(tx, row))

  const hostedNow = (tx: Tx, row: SurveyRow): HostedSurvey | null => {
    if (row.currentVersionId === null) return null
    const study = readStudy(JSON.parse(row.study))
    // What was changed by other hands is not shown, rather than shown wrongly.
    if (!study.ok) return null
    const version = findVersion(tx, row.currentVersionId)
    if (version === null) throw new Error(`The current version of ${row.slug} is missing`)
    return {
      id: row.id,
      slug: row.slug,
      study: study.value,
      unfinishedForMs: row.unfinishedForMs,
      current: compiled(version, study.value, row.slug),
    }
  }

  const versionIn = (tx: Tx, row: VersionRow | null): PublishedVersion | null => {
    if (row === null) return null
    const survey = hosted(tx, findSurveyById(tx, row.surveyId))
    return survey === null ? null : compiled(row, survey.study, survey.slug)
  }

  const version = (id: VersionId) =>
    remembered('version', id, (tx) => versionIn(tx, findVersion(tx, id)))

  return {
    surveys: () =>
      remembered('surveys', 'all', (tx) => listSurveys(tx).flatMap((row) => hosted(tx, row) ?? [])),
    survey: (slug) => remembered('survey', slug, (tx) => hosted(tx, findSurvey(tx, slug))),
    surveyById: (id) => remembered('surveyById', id, (tx) => hosted(tx, findSurveyById(tx, id))),
    version,
    versionByNumber: (survey, number) =>
      remembered('versionByNumber', `${survey.id}/${number}`, (tx) =>
        versionIn(tx, findVersionByNumber(tx, survey.id, number)),
      ),
    versionsOf: (survey) =>
      database.read((tx) => listVersions(tx, survey.id)).flatMap(({ id }) => version(id) ?? []),
    collector: (id) => remembered('collector', id, (tx) => findCollector(tx, id)),
    collectorByKey: (key) => remembered('collectorByKey', key, (tx) => findCollectorByKey(tx, key)),
    collectorOfKind: (id, kind) =>
      remembered('collectorOfKind', `${id}/${kind}`, (tx) => findCollectorOfKind(tx, id, kind)),
    // By their text: whoever still holds an older row of the collector gets its older rules.
    rules: ({ rules }) => remembered('rules', rules, () => storedRules(rules)),
    forget: () => {
      caches.clear()
      edition += 1
    },
    edition: () => edition,
  }
}

function compiled(row: VersionRow, study: Study, slug: Slug): PublishedVersion {
  const { definition } = readSource(JSON.parse(row.source))
  if (definition === null) throw new Error(`Version ${row.id} can't be read`)
  const picturesAt = `/s/${slug}/pictures/${row.number}`
  const theme = definition.theme === null ? null : { ...definition.theme, picturesAt }
  return {
    id: row.id,
    number: row.number,
    source: row.source,
    publishedAt: row.publishedAt,
    plan: planOf({ ...definition, theme }, study.measures),
  }
}
