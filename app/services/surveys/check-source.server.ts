import { textIn } from '../../core/definition/localized-text.ts'
import { questionsOf } from '../../core/definition/walk.ts'
import type { JsonObject } from '../../core/json.ts'
import { minutesToAnswer } from '../../core/presentation/minutes-to-answer.ts'
import { isPublishable, readSource } from '../../surveyjs/read-source.server.ts'
import type { SourceProblem } from '../../surveyjs/source-problem.ts'

/** What a source would be as a survey, before anything of it is kept. */
export type CheckedSource = {
  readonly title: string
  readonly pages: number
  readonly questions: number
  readonly minutes: number
  readonly languages: readonly string[]
  readonly isPublishable: boolean
  /** Errors first. */
  readonly problems: readonly SourceProblem[]
}

export function checkSource(source: JsonObject): CheckedSource {
  const { definition, problems } = readSource(source)
  return {
    title: definition === null ? '' : textIn(definition.title, definition.locale),
    pages: definition?.pages.length ?? 0,
    questions: definition === null ? 0 : questionsOf(definition).length,
    minutes: definition === null ? 0 : minutesToAnswer(definition, definition.locale),
    languages: definition?.locales ?? [],
    isPublishable: definition !== null && isPublishable(problems),
    problems: [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity]),
  }
}

const RANK = { error: 0, warning: 1 } as const
