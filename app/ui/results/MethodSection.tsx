import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { MethodTable } from './MethodTable.tsx'

type Props = {
  readonly page: SurveyPage
  /** The address of the topline; left out where the page has none. */
  readonly topline?: string
}

export function MethodSection({ page, topline }: Props) {
  const { method, locale, earlier } = page
  return (
    <section id="method" className="section" aria-labelledby="method-heading">
      <h2 id="method-heading">Method</h2>
      <MethodTable
        method={method}
        locale={locale}
        studies={earlier === null ? 'this' : 'earlierAndThis'}
        topline={topline}
      />
    </section>
  )
}
