import type { Codebook } from '../codebook/variable.ts'
import type { Definition } from '../definition/definition.ts'
import { textIn } from '../definition/localized-text.ts'
import { questionsOf } from '../definition/walk.ts'
import { publicBreaks, publicDerived, publicVariables } from '../results/public-tables.ts'
import { variableLabels } from '../study/study-variables.ts'
import type { Study } from '../study/study.ts'
import { withDerived } from '../tally/derived/with-derived.ts'
import type { Block } from './block.ts'
import { defaultBlocks } from './default-composition.ts'

/** Of what a results page can be composed, as its author picks it. */
export type Composable = {
  /** What the page is where nobody composes it. */
  readonly suggested: readonly Block[]
  /** Variables with a public table, and questions whose rows stand together. */
  readonly questions: readonly Named[]
  /** Published breaks, and what is shown by each of them. */
  readonly breaks: readonly (Named & { readonly variables: readonly Named[] })[]
}

export type Named = { readonly id: string; readonly label: string }

export function composable(
  study: Pick<Study, 'findings' | 'derived' | 'published'>,
  /** What was asked. */
  codebook: Codebook,
  definition: Definition,
): Composable {
  const { locale } = definition
  const asked = publicVariables(codebook, definition)
  const shown = [...asked, ...publicDerived(asked, codebook, study)]
  const labels = new Map([
    ...questionsOf(definition).map(({ name, title }) => [name, textIn(title, locale)] as const),
    ...variableLabels(definition, withDerived(codebook, study.derived)),
  ])
  const named = (id: string): Named => ({ id, label: labels.get(id) ?? id })
  const ids = shown.flatMap(({ id, question, row }) => (row === null ? [id] : [question, id]))
  const tables = publicBreaks({ variables: asked, codebook, study })
  return {
    suggested: defaultBlocks(study.findings, shown),
    questions: [...new Set(ids)].map(named),
    breaks: study.published.breaks.map(({ id, label, variables }) => ({
      id,
      label: textIn(label, locale),
      variables: tables
        .filter(
          ({ by }) =>
            by.length === variables.length && by.every((one, at) => one === variables[at]),
        )
        .map(({ rows }) => named(rows)),
    })),
  }
}
