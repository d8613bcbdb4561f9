import { may, type Role } from '#app/core/policies.ts'
import { FormErrors } from '../../layout/FormErrors.tsx'
import { CopyTable } from './CopyTable.tsx'
import { CrosstabTable } from './CrosstabTable.tsx'
import { DriverTables } from './DriverTables.tsx'
import { GridTable } from './GridTable.tsx'
import { SavedViews, SaveView, ViewNotice } from './SavedViews.tsx'
import type { ViewTried } from './saved-views-view.ts'
import { SummaryTable } from './SummaryTable.tsx'
import { TablesForm } from './TablesForm.tsx'
import type { TablesView } from './tables-view.ts'
import { WhoAnswered } from './WhoAnswered.tsx'

type Props = { readonly role: Role; readonly page: TablesView; readonly tried: ViewTried }

/** Where a researcher reads tables of a survey, exact and as of now. */
export function TablesPage({ role, page, tried }: Props) {
  return (
    <div className="studio tables">
      <FormErrors errors={[...page.errors, ...tried.errors]} />
      {tried.errors.length === 0 && <ViewNotice {...page} />}
      <div>
        <h1>Tables</h1>
        <p className="lead" lang={page.locale} dir="auto">
          {page.title}
        </p>
        <ul className="share-back own-survey-links">
          {WAYS.filter(({ verb }) => may(role, verb)).map(({ path, label }) => (
            <li key={path}>
              <a className="own-survey-link" href={`/studio/surveys/${page.slug}/${path}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <SavedViews {...page} tried={tried} />
      <TablesForm page={page} />
      {page.errors.length === 0 && <TableSection page={page} tried={tried} />}
      <DriverTables drivers={page.drivers} locale={page.locale} />
      <WhoAnswered slug={page.slug} role={role} outcomes={page.outcomes} flags={page.flags} />
    </div>
  )
}

/** Other ways to look at the same answers. */
const WAYS = [
  { path: 'codebook', label: 'Codebook', verb: 'tables.read' },
  { path: 'topline', label: 'Topline', verb: 'tables.read' },
  { path: 'compare', label: 'Compare waves', verb: 'tables.read' },
  { path: 'edit/findings#derived-heading', label: 'Derived variables', verb: 'draft.edit' },
] as const

function TableSection({ page, tried }: Omit<Props, 'role'>) {
  const { summary, crosstab, grid, address } = page
  if (summary === null && grid === null)
    return (
      <div className="empty">
        <h2>Nothing to count</h2>
        <p>This survey asks only for words and dates, and no table can be made of these.</p>
      </div>
    )
  return (
    <section className="table-section" id="table" aria-labelledby="table-heading">
      <h2 id="table-heading">The numbers</h2>
      {isOfNobody(page) && (
        <p className="notice" role="status">
          Nobody is in this table yet, so its percentages are empty.
        </p>
      )}
      {grid !== null && <GridTable page={page} grid={grid} />}
      {summary !== null && crosstab === null && <SummaryTable page={page} summary={summary} />}
      {summary !== null && crosstab !== null && (
        <CrosstabTable page={page} summary={summary} crosstab={crosstab} />
      )}
      <ul className="table-same own-survey-links">
        <li>
          <a
            className="own-survey-link"
            href={`/studio/surveys/${page.slug}/tables.csv?${page.views.current}`}
            download
          >
            This table as CSV
          </a>
        </li>
        <li>
          <a className="own-survey-link" href={address}>
            The same numbers as JSON
          </a>
        </li>
        <li>
          <CopyTable />
        </li>
      </ul>
      <SaveView {...page} tried={tried} />
    </section>
  )
}

const isOfNobody = ({ summary, grid }: TablesView): boolean =>
  summary === null
    ? grid !== null && grid.tables.every(({ total }) => total?.base.people === 0)
    : summary.bases.asked.people === 0
