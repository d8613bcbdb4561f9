import type { SurveyPage } from '#app/core/results/survey-page.ts'

/** What the paper says of itself and the screen shows in other ways. */
export type PrintedAs = {
  /** Where this can be seen again. */
  readonly url: string
  /** Whose answers these are, where not everybody's. */
  readonly group: string | null
}

type Props = { readonly operator: SurveyPage['operator']; readonly printed: PrintedAs }

export function PrintedFacts({ operator, printed }: Props) {
  return (
    <p className="print-only">
      {operator === null
        ? 'A demonstration: nobody is named as asking. '
        : `Asked by ${operator.name}. `}
      {printed.group === null ? 'Answers of everybody' : `Answers of a group: ${printed.group}`},
      not weighted. {printed.url}
    </p>
  )
}
