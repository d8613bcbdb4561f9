import type { Codebook } from '../../core/codebook/variable.ts'
import { harmonise } from '../../core/codebook/harmonise.ts'
import { wordsColumns } from '../../core/codebook/words-beside.ts'
import type { CsvForm } from '../../core/exchange/csv.ts'
import { layOut, type LaidOut } from '../../core/exchange/file-layout.ts'
import type { ExportFormat } from '../../core/exchange/export-format.ts'
import {
  EXPORT_FORMATS,
  FORMAT_NAMES,
  parseExportFormat,
} from '../../core/exchange/export-format.ts'
import { matchLocale } from '../../core/definition/match-locale.ts'
import { problem, type Problem } from '../../core/problem.ts'
import { parseSource } from '../../core/response/parse-source.ts'
import type { ResponseSource } from '../../core/response/answer.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { CodedAnswers } from '../../core/tally/derived/derived.ts'
import { withDerived } from '../../core/tally/derived/with-derived.ts'
import { codedAnswers } from '../coding/coded-answers.server.ts'
import { readSelection, type Selection } from '../results/read-selection.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey, PublishedVersion } from '../surveys/catalog.server.ts'
import { wordingIn } from './wording.server.ts'

/** What somebody wants to have, as it came; null where nothing was said. */
export type AskedExport = {
  readonly format: string | null
  readonly edition: string | null
  readonly values: string | null
  readonly missing: string | null
  readonly source: string | null
  readonly version: string | null
  readonly filter: string | null
  readonly weight: string | null
  readonly flagged: string | null
  readonly locale: string | null
}

/** Which responses, and what of them, in which form. */
export type ExportOrder = {
  readonly survey: HostedSurvey
  readonly format: ExportFormat
  readonly form: CsvForm
  readonly sources: readonly ResponseSource[]
  /** Newest first; responses to others are left out. */
  readonly versions: readonly PublishedVersion[]
  /** The number of the one version that was asked for. */
  readonly version: number | null
  readonly selection: Selection
  /** As it was asked for. */
  readonly weight: string | null
  readonly locale: string
  /** What was asked, without what is derived. */
  readonly codebook: Codebook
  /** By the codes of texts, as they are now. */
  readonly coded: readonly CodedAnswers[]
  readonly layout: LaidOut
}

export function readExportOrder(
  shell: Shell,
  survey: HostedSurvey,
  asked: AskedExport,
): Result<ExportOrder, Problem> {
  const format = parseExportFormat(asked.format ?? 'csv')
  if (format === null) return refuse(unknown('format', FORMAT_NAMES))
  const edition = oneOf(EDITIONS, asked.edition ?? 'research')
  if (edition === null) return refuse(unknown('edition', EDITIONS))
  const values = oneOf(VALUES, asked.values ?? 'codes')
  if (values === null) return refuse(unknown('values', VALUES))
  const missing = oneOf(MISSING, asked.missing ?? 'blank')
  if (missing === null) return refuse(unknown('missing', MISSING))
  const sources = readSources(asked.source)
  if (sources === null) return refuse(unknown('source', SOURCES))
  const versions = readVersions(shell, survey, asked.version)
  if (!versions.ok) return versions
  const codebook = harmonise(
    versions.value.map(({ number, plan }) => ({ number, codebook: plan.codebook })),
  )
  const coded = shell.database.read((tx) => codedAnswers(tx, survey.id, codebook))
  const whole = withDerived(codebook, [...survey.study.derived, ...coded])
  const selection = readSelection({ study: survey.study, codebook: whole, view: 'owner' }, asked)
  if (!selection.ok) return selection
  const { definition } = survey.current.plan
  const locale = matchLocale(asked.locale, definition.locales) ?? definition.locale
  return ok({
    survey,
    format,
    form: { edition, values, missing },
    sources,
    versions: versions.value,
    version: asked.version === null ? null : (versions.value[0]?.number ?? null),
    selection: selection.value,
    weight: selection.value.weighting.kind === 'none' ? null : asked.weight,
    locale,
    codebook,
    coded,
    layout: layOut({
      codebook: whole,
      words: wordsColumns(
        codebook,
        versions.value.map(({ plan }) => plan.definition),
      ),
      wordingOf: wordingIn(versions.value, locale),
      locale,
      weighted: selection.value.weighting.kind === 'none' ? 'unweighted' : 'weighted',
    }),
  })
}

const EDITIONS = ['research', 'spreadsheet'] as const
const VALUES = ['codes', 'labels'] as const
const MISSING = ['blank', 'codes'] as const
const SOURCES: readonly ResponseSource[] = ['live', 'reconstruction', 'practice', 'import']

const oneOf = <Name extends string>(names: readonly Name[], text: string): Name | null =>
  names.find((name) => name === text) ?? null

const unknown = (name: string, names: readonly string[]): Problem => {
  const message = `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`
  return problem('malformed', `${name}: ${message}`, {
    errors: [{ pointer: `/${name}`, code: 'not_a_choice', message }],
  })
}

/** More than one is said in so many words, as live,import: sources are never summed in silence. */
function readSources(text: string | null): readonly ResponseSource[] | null {
  const sources = (text ?? 'live').split(',').map((name) => parseSource(name.trim()))
  const known = sources.filter((source) => source !== null)
  return known.length === sources.length ? [...new Set(known)] : null
}

function readVersions(
  shell: Shell,
  survey: HostedSurvey,
  text: string | null,
): Result<readonly PublishedVersion[], Problem> {
  const versions = shell.catalog.versionsOf(survey)
  if (text === null) return ok(versions)
  const chosen = versions.filter(({ number }) => String(number) === text)
  return chosen.length > 0
    ? ok(chosen)
    : refuse(problem('version_not_found', `There is no version ${text}`))
}

/** What the file is called; a rebuilt one says so. */
export const fileNameOf = ({ survey, sources, format }: ExportOrder): string =>
  `${survey.slug}-${sources.join('-')}.${EXPORT_FORMATS[format].extension}`
