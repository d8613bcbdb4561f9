import { errorAt } from '../../layout/FormErrors.tsx'
import { PERIODS } from './table-words.ts'
import { SelectField } from './SelectField.tsx'
import type { TablesView } from './tables-view.ts'

const MOST_BREAKS = 12

/** One more place than is in use, so that a table grows without a script. */
export function BreakFields({ choices, chosen, errors, locale }: TablesView) {
  const places = Math.min(MOST_BREAKS, Math.max(2, chosen.breaks.length + 1))
  return (
    <fieldset className="table-breaks">
      <legend>Columns</legend>
      <p className="form-hint">
        Leave them empty for one question by itself. Each group of columns is compared inside
        itself.
      </p>
      {Array.from({ length: places }, (_, place) => (
        <div key={place} className="table-break">
          <SelectField
            id={place === 0 ? 'columns' : `columns-${place + 1}`}
            name="column"
            label={`Columns ${place + 1}`}
            choices={[...choices.columns, ...PERIODS]}
            value={chosen.breaks[place]?.column ?? ''}
            none="None"
            error={place === 0 ? errorAt(errors, 'columns') : null}
            locale={locale}
          />
          <SelectField
            id={`within-${place + 1}`}
            name="within"
            label={`Inside each of columns ${place + 1}`}
            choices={choices.columns.filter(({ id }) => !id.includes('@'))}
            value={chosen.breaks[place]?.within ?? ''}
            none="Nothing more"
            locale={locale}
          />
        </div>
      ))}
    </fieldset>
  )
}
