import { SelectField } from '../tables/SelectField.tsx'
import { TextField } from '../collect/TextField.tsx'
import { ExportForm } from './ExportForm.tsx'

export type ExportsView = {
  readonly slug: string
  readonly title: string
  readonly locale: string
  readonly versions: readonly number[]
  readonly locales: readonly string[]
  readonly filters: readonly { readonly id: string; readonly label: string }[]
  readonly weights: readonly { readonly id: string; readonly label: string }[]
}

const FORMATS = [
  { id: 'csv', label: 'CSV' },
  { id: 'xlsx', label: 'Excel workbook, with codebook and tables' },
  { id: 'sav', label: 'SPSS (.sav)' },
  { id: 'package', label: 'Package: CSV, SPSS, codebook, DDI, R script' },
  { id: 'parquet', label: 'Parquet' },
  { id: 'ndjson', label: 'JSON lines' },
  { id: 'json', label: 'JSON' },
  { id: 'ddi', label: 'DDI Codebook 2.5' },
  { id: 'sss', label: 'Triple-S 2.0' },
  { id: 'r', label: 'R script for the CSV' },
]

/** Every file that the responses of a survey can leave in. */
export function ExportsPage({ page }: { readonly page: ExportsView }) {
  const { slug, title, locale, versions, locales, filters, weights } = page
  return (
    <div className="studio tables">
      <div>
        <h1>Export</h1>
        <p className="lead" lang={locale} dir="auto">
          {title}
        </p>
      </div>
      <ExportForm action={`/api/v1/surveys/${slug}/export`} slug={slug}>
        <SelectField id="format" name="format" label="File" choices={FORMATS} value="csv" />
        <SelectField
          id="edition"
          name="edition"
          label="Made for"
          choices={[
            { id: 'spreadsheet', label: 'Spreadsheets: nothing in it runs as a formula' },
            { id: 'research', label: 'Research: every text exactly as it was written' },
          ]}
          value="spreadsheet"
        />
        <SelectField
          id="values"
          name="values"
          label="Choices as"
          choices={[
            { id: 'codes', label: 'Codes' },
            { id: 'labels', label: 'Labels' },
          ]}
          value="codes"
        />
        <SelectField
          id="missing"
          name="missing"
          label="Skipped or not shown"
          choices={[
            { id: 'blank', label: 'Blank' },
            { id: 'codes', label: 'The codes of the codebook' },
          ]}
          value="blank"
        />
        <SelectField
          id="source"
          name="source"
          label="Responses"
          choices={[
            { id: 'live', label: 'Live' },
            { id: 'import', label: 'Imported' },
            { id: 'reconstruction', label: 'Rebuilt from published figures' },
            { id: 'practice', label: 'Practice' },
          ]}
          value="live"
        />
        <SelectField
          id="version"
          name="version"
          label="Version"
          choices={versions.map((number) => ({ id: String(number), label: `Version ${number}` }))}
          none="All versions"
          value=""
        />
        <SelectField
          id="weight"
          name="weight"
          label="Weight"
          choices={[
            { id: '', label: 'None' },
            ...weights.map(({ id, label }) => ({ id: id, label })),
          ]}
          value=""
        />
        {locales.length > 1 && (
          <SelectField
            id="lang"
            name="lang"
            label="Language of labels"
            choices={locales.map((each) => ({ id: each, label: each }))}
            value={locale}
          />
        )}
        <TextField
          name="filter"
          label="Filter"
          hint="An expression such as {age} >= 35; blank takes everybody."
          value=""
          errors={[]}
          list="export-filters"
        />
        <datalist id="export-filters">
          {filters.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </datalist>
      </ExportForm>
      <p>
        The audit log keeps who exported what. Responses that were left out of the tables are left
        out of every file, and no file says when somebody answered but the two of JSON.
      </p>
    </div>
  )
}
