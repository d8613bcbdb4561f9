import { errorAt } from '../../layout/FormErrors.tsx'
import { SOURCE_WORDS } from '../../results/words.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { isUsualMethod, METHOD_FIELDS, MethodFields } from './MethodFields.tsx'
import { SelectField } from './SelectField.tsx'
import { ADJUSTMENT_WORDS } from './table-words.ts'
import type { Chosen, TablesView } from './tables-view.ts'

/** What is seldom changed; open where something was, or needs mending. */
export function MoreChoices({ choices, chosen, errors }: TablesView) {
  const needsMending = ['flagged', 'letters', 'level', ...METHOD_FIELDS].some(
    (field) => errorAt(errors, field) !== null,
  )
  return (
    <details className="more-choices" open={needsMending || !isUsual(chosen)}>
      <summary>
        More choices: which answers, flags, percent of what, order, letters, ranges and tests
      </summary>
      <div className="tables-form-fields">
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
        <ChoiceField
          name="sort"
          legend="Order of rows"
          choices={[
            { id: 'asked', label: 'As asked' },
            { id: 'largest', label: 'Largest first' },
          ]}
          value={chosen.sort}
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
        <MethodFields chosen={chosen} errors={errors} />
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
    </details>
  )
}

const isUsual = (chosen: Chosen): boolean => {
  const { source, flagged, percent, letters, level, ranges, sort } = chosen
  return (
    isUsualMethod(chosen) &&
    source === 'live' &&
    (flagged ?? 'kept') === 'kept' &&
    percent === 'column' &&
    (letters ?? 'benjaminiHochberg') === 'benjaminiHochberg' &&
    (level ?? '0.05') === '0.05' &&
    ranges === 'none' &&
    sort === 'asked'
  )
}
