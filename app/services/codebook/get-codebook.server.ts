import { shownBy } from '../../core/codebook/shown-by.ts'
import { textIn } from '../../core/definition/localized-text.ts'
import {
  describeVariables,
  type DescribedVariable,
} from '../../core/exchange/describe-variables.ts'
import { searchVariables } from '../../core/exchange/search-variables.ts'
import type { Problem } from '../../core/problem.ts'
import { ok, type Result } from '../../core/result.ts'
import { readExportOrder } from '../exchange/export-order.server.ts'
import type { Shell } from '../shell.server.ts'
import type { HostedSurvey } from '../surveys/catalog.server.ts'

export type CodebookView = {
  readonly variables: readonly DescribedVariable[]
  /** Before anything was searched for. */
  readonly all: number
  readonly versions: readonly number[]
  /** What stands in every file beside the answers. */
  readonly own: readonly { readonly name: string; readonly label: string }[]
}

/** What is known of a survey's variables over all its versions, named as they are in its exports. */
export function getCodebook(
  shell: Shell,
  {
    survey,
    locale,
    search,
  }: { readonly survey: HostedSurvey; readonly locale: string; readonly search: string },
): Result<CodebookView, Problem> {
  const order = readExportOrder(shell, survey, { ...AS_USUAL, locale })
  if (!order.ok) return order
  const { layout, versions, coded } = order.value
  const by = shownBy(survey.current.plan)
  const variables = describeVariables({
    layout,
    derived: [...survey.study.derived, ...coded],
    versions: versions.map(({ number, plan }) => ({
      number,
      codebook: plan.codebook,
      titleOf: (name) => {
        const title = plan.byName.get(name)?.question.title
        return title === undefined ? null : textIn(title, locale)
      },
    })),
    askedBy: (id) => (Object.hasOwn(by, id) ? (by[id] ?? []) : []),
  })
  return ok({
    variables: searchVariables(variables, search),
    all: variables.length,
    versions: versions.map(({ number }) => number).toSorted((a, b) => a - b),
    own: layout.columns.flatMap(({ name, label }, at) =>
      layout.sources[at]?.kind === 'own' ? [{ name, label }] : [],
    ),
  })
}

const AS_USUAL = {
  format: null,
  edition: null,
  values: null,
  missing: null,
  source: null,
  version: null,
  filter: null,
  weight: null,
  flagged: null,
} as const
