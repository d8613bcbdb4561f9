import type { Check } from '../../core/drafting/check.ts'
import { gravestFirst } from '../../core/drafting/check.ts'
import { mendProblem } from '../../core/drafting/mend-problem.ts'
import { mergeChecks } from '../../core/drafting/merge-checks.ts'
import { craftChecks } from '../../core/craft/craft-rules.ts'
import { locateParts } from '../../core/craft/locate-parts.ts'
import { missingTranslations } from '../../core/craft/missing-translation.ts'
import { compareVersions, type VersionChange } from '../../core/definition/compare-versions.ts'
import type { Definition } from '../../core/definition/definition.ts'
import { titlesOf } from '../../core/definition/titles-of.ts'
import type { Quota } from '../../core/fieldwork/rules.ts'
import { isJsonObject, textOr, type JsonObject } from '../../core/json.ts'
import { minutesToAnswer } from '../../core/presentation/minutes-to-answer.ts'
import { lintSource } from '../../surveyjs/lint-source.server.ts'
import { readRules } from '../../surveyjs/read-rules.server.ts'
import { readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'
import { checkStudy } from './check-study.server.ts'

export type SourceToCheck = {
  readonly source: unknown
  /** Null: of a questionnaire alone. */
  readonly study: unknown
  /** What is published; null where nothing is. */
  readonly live: unknown
  readonly quotas: readonly Quota[]
}

export type CheckedSource = {
  readonly checks: readonly Check[]
  /** About how long it takes; null where nothing could be read. */
  readonly minutes: number | null
  /** Against what is published; null where nothing could be read. */
  readonly change: VersionChange | null
  /** What its questions are called, by name. */
  readonly titles: { readonly [question: string]: string }
}

/** Nobody reads more; the gravest come first. */
const MOST_CHECKS = 500

/** Everything that can be said of a draft. May take long for a source that is made to. */
export function checkSource({ source, study, live, quotas }: SourceToCheck): CheckedSource {
  const { definition, problems } = readSource(source)
  const ours = isJsonObject(source) ? problemChecks(source, problems, definition) : bare(problems)
  if (definition === null || !isJsonObject(source))
    return { checks: gravestFirst(ours), minutes: null, change: null, titles: {} }
  const craft = craftChecks({
    source,
    definition,
    ...locateParts(source, definition),
    rules: readRules(source),
    live: isJsonObject(live) ? live : null,
    quotas,
  })
  const merged = mergeChecks([...ours, ...craft], lintSource(source))
  const studied = study === null ? [] : checkStudy(study, definition)
  return {
    checks: gravestFirst([...merged, ...studied]).slice(0, MOST_CHECKS),
    minutes: minutesToAnswer(definition, definition.locale),
    change: compareVersions(isJsonObject(live) ? readSource(live).definition : null, definition),
    titles: titlesOf(definition),
  }
}

const bare = (problems: readonly SourceProblem[]): readonly Check[] =>
  problems.map(({ pointer, severity, code, message }) => ({
    code,
    severity,
    pointer: `/source${pointer}`,
    message,
    fix: null,
  }))

const NO_TEXT = /^No text in (\S+)$/

function problemChecks(
  source: JsonObject,
  problems: readonly SourceProblem[],
  definition: Definition | null,
): readonly Check[] {
  const names = definition === null ? new Set<string>() : namesOf(source, definition)
  const all = bare(problems)
  const untranslated = all.flatMap(({ code, pointer, message }) => {
    const locale = code === 'translation_missing' ? NO_TEXT.exec(message)?.[1] : undefined
    return locale === undefined ? [] : [{ pointer, locale }]
  })
  return [
    ...all
      .filter(({ code }) => code !== 'translation_missing')
      .map((check) => ({ ...check, fix: mendProblem(source, check, names) })),
    ...missingTranslations(untranslated),
  ]
}

/** What a rule may read. */
const namesOf = (source: JsonObject, definition: Definition): ReadonlySet<string> =>
  new Set([
    ...locateParts(source, definition)
      .questions.filter(({ inside }) => inside === null)
      .flatMap(({ part, json }) => [part.name, textOr(json['name'], part.name)]),
    ...definition.calculated.map(({ name }) => name),
    ...definition.arms.map(({ name }) => name),
  ])
