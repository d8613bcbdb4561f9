import { errorAt } from '../../layout/FormErrors.tsx'
import { SelectField } from './SelectField.tsx'
import { ERRORS_WORDS, INTERVAL_WORDS, MEANS_WORDS, TEST_WORDS } from './table-words.ts'
import type { Choice, Chosen, TablesView } from './tables-view.ts'

export const METHOD_FIELDS = ['interval', 'test', 'means', 'residuals', 'errors'] as const

/** By which statistics ranges and tests are made. */
export function MethodFields({ chosen, errors }: Pick<TablesView, 'chosen' | 'errors'>) {
  const residualsError = errorAt(errors, 'residuals')
  return (
    <>
      <SelectField
        id="interval"
        name="interval"
        label="Interval"
        hint="Of the 95% range of each percentage."
        choices={choicesOf(INTERVAL_WORDS)}
        value={chosen.interval ?? 'wilson'}
        error={errorAt(errors, 'interval')}
      />
      <SelectField
        id="test"
        name="test"
        label="Test"
        hint="Whether rows and columns go together."
        choices={choicesOf(TEST_WORDS)}
        value={chosen.test ?? ''}
        none="What fits: chi-square, with weights Rao–Scott"
        error={errorAt(errors, 'test')}
      />
      <SelectField
        id="means"
        name="means"
        label="Means compared by"
        choices={choicesOf(MEANS_WORDS)}
        value={chosen.means ?? 'linearised'}
        error={errorAt(errors, 'means')}
      />
      <SelectField
        id="errors"
        name="errors"
        label="Errors of raked weights"
        choices={choicesOf(ERRORS_WORDS)}
        value={chosen.errors ?? 'asGiven'}
        error={errorAt(errors, 'errors')}
      />
      <div className={residualsError === null ? undefined : 'form-field-wrong'}>
        {residualsError !== null && (
          <p className="form-error">
            <span className="visually-hidden">Error: </span>
            {residualsError}
          </p>
        )}
        <label className="form-choice">
          <input
            type="checkbox"
            id="residuals"
            name="residuals"
            value="adjusted"
            defaultChecked={chosen.residuals === 'adjusted'}
          />
          Adjusted residuals in every cell
        </label>
      </div>
    </>
  )
}

export const isUsualMethod = ({ interval, test, means, residuals, errors }: Chosen): boolean =>
  (interval ?? 'wilson') === 'wilson' &&
  test === null &&
  (means ?? 'linearised') === 'linearised' &&
  (residuals ?? 'none') === 'none' &&
  (errors ?? 'asGiven') === 'asGiven'

const choicesOf = (words: { readonly [id: string]: string }): readonly Choice[] =>
  Object.entries(words).map(([id, label]) => ({ id, label }))
