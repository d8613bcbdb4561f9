import { FormErrors } from '../../layout/FormErrors.tsx'
import { CrosstabTable } from './CrosstabTable.tsx'
import { SummaryTable } from './SummaryTable.tsx'
import { TablesForm } from './TablesForm.tsx'
import type { TablesView } from './tables-view.ts'
import { WhoAnswered } from './WhoAnswered.tsx'

/** Where a researcher reads tables of a survey, exact and as of now. */
export function TablesPage({ page }: { readonly page: TablesView }) {
  return (
    <div className="studio tables">
      <FormErrors errors={page.errors} />
      <div>
        <h1>Tables</h1>
        <p className="lead" lang={page.locale} dir="auto">
          {page.title}
        </p>
        <p className="share-back">
          <a className="own-survey-link" href="/studio">
            Your surveys
          </a>
        </p>
      </div>
      <TablesForm page={page} />
      {page.errors.length === 0 && <TableSection page={page} />}
      <WhoAnswered outcomes={page.outcomes} flags={page.flags} />
    </div>
  )
}

function TableSection({ page }: { readonly page: TablesView }) {
  const { summary, crosstab, address } = page
  if (summary === null)
    return (
      <div className="empty">
        <h2>Nothing to count</h2>
        <p>This survey asks only for words and dates, and no table can be made of these.</p>
      </div>
    )
  return (
    <section className="table-section" id="table" aria-labelledby="table-heading">
      <h2 id="table-heading">The numbers</h2>
      {summary.bases.asked.people === 0 && (
        <p className="notice" role="status">
          Nobody is in this table yet, so its percentages are empty.
        </p>
      )}
      {crosstab === null ? (
        <SummaryTable page={page} summary={summary} />
      ) : (
        <CrosstabTable page={page} summary={summary} crosstab={crosstab} />
      )}
      <p className="table-same">
        <a className="own-survey-link" href={address}>
          The same numbers as JSON
        </a>
      </p>
    </section>
  )
}
