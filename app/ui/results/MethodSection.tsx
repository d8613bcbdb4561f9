import type { SurveyPage } from '#app/core/results/survey-page.ts'
import { MethodTable } from './MethodTable.tsx'

export function MethodSection({ page }: { readonly page: SurveyPage }) {
  const { method, locale, earlier } = page
  return (
    <section id="method" className="section" aria-labelledby="method-heading">
      <h2 id="method-heading">Method</h2>
      <MethodTable
        method={method}
        locale={locale}
        studies={earlier === null ? 'this' : 'earlierAndThis'}
      />
    </section>
  )
}
