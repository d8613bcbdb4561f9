import { errorAt } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { SOURCE_WORDS } from '../../results/words.ts'
import { BreakFields } from './BreakFields.tsx'
import { ChoiceField } from './ChoiceField.tsx'
import { FilterNames } from './FilterNames.tsx'
import { SelectField } from './SelectField.tsx'
import { ADJUSTMENT_WORDS } from './table-words.ts'
import type { TablesView } from './tables-view.ts'

/** Everything that a table can be asked for, in one form that asks by its address. */
export function TablesForm({ page }: { readonly page: TablesView }) {
  const { slug, choices, chosen, errors, locale } = page
  return (
    <form
      className="tables-form"
      method="get"
      action={`/studio/surveys/${slug}/tables`}
      aria-labelledby="tables-form"
    >
      <h2 id="tables-form">Ask for a table</h2>
      {locale !== 'en' && <input type="hidden" name="lang" value={locale} />}
      <div className="tables-form-fields">
        <SelectField
          id="rows"
          name="rows"
          label="Rows"
          choices={choices.rows}
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
        <SelectField
          id="source"
          name="source"
          label="Answers"
          choices={choices.sources.map((id) => ({ id, label: SOURCE_WORDS[id] }))}
          value={chosen.source}
        />
        <ChoiceField
          name="flagged"
          legend="People with a quality flag"
          choices={[
            { id: 'kept', label: 'Kept' },
            { id: 'leftOut', label: 'Left out' },
          ]}
          value={chosen.flagged ?? 'kept'}
          error={errorAt(errors, 'flagged')}
        />
        <ChoiceField
          name="percent"
          legend="Percent of"
          choices={[
            { id: 'column', label: 'The column' },
            { id: 'row', label: 'The row' },
            { id: 'total', label: 'Everybody in the group' },
          ]}
          value={chosen.percent}
          error={null}
        />
        <SelectField
          id="letters"
          name="letters"
          label="Column letters: adjustment"
          hint="For the many comparisons of one table."
          choices={Object.entries(ADJUSTMENT_WORDS).map(([id, label]) => ({ id, label }))}
          value={chosen.letters ?? 'benjaminiHochberg'}
          error={errorAt(errors, 'letters')}
        />
        <SelectField
          id="level"
          name="level"
          label="Column letters: level"
          hint="A difference gets a letter below it."
          choices={[
            { id: '0.01', label: '1%' },
            { id: '0.05', label: '5%' },
            { id: '0.1', label: '10%' },
          ]}
          value={chosen.level ?? '0.05'}
          error={errorAt(errors, 'level')}
        />
        <label className="form-choice">
          <input
            type="checkbox"
            name="ranges"
            value="shown"
            defaultChecked={chosen.ranges === 'shown'}
          />
          95% ranges in every cell
        </label>
      </div>
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

/** An example of this very survey. */
function filterHint({ choices }: TablesView): string {
  const named = choices.rows.find(({ values }) => values.length > 0)
  const [value] = named?.values ?? []
  return named === undefined || value === undefined
    ? 'Leave it empty for everybody.'
    : `Leave it empty for everybody. For example: {${named.id}} = '${value}'`
}
