import { errorAt } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { BreakFields } from './BreakFields.tsx'
import { FilterNames } from './FilterNames.tsx'
import { MoreChoices } from './MoreChoices.tsx'
import { SelectField } from './SelectField.tsx'
import type { Choice, TablesView } from './tables-view.ts'

/** Everything that a table can be asked for, in one form that asks by its address. */
export function TablesForm({ page }: { readonly page: TablesView }) {
  const { slug, choices, chosen, errors, locale } = page
  return (
    <form
      className="tables-form"
      method="get"
      action={`/studio/surveys/${slug}/tables#table`}
      aria-labelledby="tables-form"
    >
      <h2 id="tables-form">Ask for a table</h2>
      {locale !== 'en' && <input type="hidden" name="lang" value={locale} />}
      <div className="tables-form-fields">
        <SelectField
          id="rows"
          name="rows"
          label="Rows"
          choices={[...choices.rows, ...choices.grids.map(wholeGrid)]}
          value={chosen.rows ?? ''}
          error={errorAt(errors, 'rows')}
          locale={locale}
        />
        <BreakFields {...page} />
        <div>
          <FormField
            name="filter"
            label="Only people for whom this holds"
            type="text"
            autoComplete="off"
            hint={filterHint(page)}
            error={errorAt(errors, 'filter')}
            value={chosen.filter ?? ''}
          />
          <FilterNames rows={choices.rows} locale={locale} />
        </div>
        <SelectField
          id="weight"
          name="weight"
          label="Weights"
          choices={choices.weights}
          value={chosen.weight ?? ''}
          none="None: everybody counts alike"
          error={errorAt(errors, 'weight')}
          locale={locale}
        />
      </div>
      <MoreChoices {...page} />
      <div className="actions">
        <button className="button" type="submit">
          Show the table
        </button>
        <a className="button button-quiet" href={`/studio/surveys/${slug}/tables`}>
          Start again
        </a>
      </div>
    </form>
  )
}

const wholeGrid = ({ id, label }: Choice): Choice => ({ id, label: `${label} (all rows)` })

/** An example of this very survey. */
function filterHint({ choices }: TablesView): string {
  const named = choices.rows.find(({ values }) => values.length > 0)
  const [value] = named?.values ?? []
  return named === undefined || value === undefined
    ? 'Leave it empty for everybody.'
    : `Leave it empty for everybody. For example: {${named.id}} = '${value}'`
}
