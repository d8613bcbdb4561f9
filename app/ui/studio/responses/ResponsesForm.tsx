import { errorAt } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { SelectField } from '../tables/SelectField.tsx'
import { FLAG_WORDS } from '../tables/table-words.ts'
import { collectorWords, SOURCE_WORDS, STATE_WORDS, type ResponsesView } from './responses-view.ts'

const named = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([id, label]) => ({ id, label }))

const FLAGS = [
  { id: 'any', label: 'Any flag' },
  ...Object.entries(FLAG_WORDS).map(([id, { name }]) => ({ id, label: name })),
]

/** Which responses are listed and with which columns, asked by the address. */
export function ResponsesForm({ view }: { readonly view: ResponsesView }) {
  const { survey, asked, errors, page, locale } = view
  const here = `/studio/surveys/${survey.slug}/responses`
  const chosen = new Set(page?.columns.map(({ id }) => id))
  return (
    <form className="tables-form" method="get" action={here} aria-label="Which responses">
      <div className="tables-form-fields">
        <FormField
          name="q"
          label="Words that they wrote"
          type="text"
          autoComplete="off"
          error={null}
          value={asked.search}
        />
        <SelectField
          id="state"
          name="state"
          label="State"
          choices={named(STATE_WORDS)}
          value={asked.state ?? ''}
          none="All"
        />
        <SelectField
          id="flag"
          name="flag"
          label="Quality flag"
          choices={FLAGS}
          value={asked.flag ?? ''}
          none="With or without"
        />
      </div>
      <details className="more-choices" open={errors.length > 0}>
        <summary>More to choose by, and columns</summary>
        <div className="tables-form-fields">
          <FormField
            name="filter"
            label="Only people for whom this holds"
            type="text"
            autoComplete="off"
            hint="An expression, such as {age} > 30. Empty is everybody."
            error={errorAt(errors, 'filter')}
            value={asked.filter ?? ''}
          />
          <SelectField
            id="collector"
            name="collector"
            label="Collector"
            choices={(page?.choices.collectors ?? []).map((collector) => ({
              id: collector.key,
              label: collectorWords(collector),
            }))}
            value={asked.collector ?? ''}
            none="All"
          />
          <SelectField
            id="version"
            name="version"
            label="Version"
            choices={(page?.choices.versions ?? []).map((n) => ({
              id: String(n),
              label: `Version ${n}`,
            }))}
            value={asked.version === null ? '' : String(asked.version)}
            none="All"
          />
          <SelectField
            id="source"
            name="source"
            label="Source"
            choices={named(SOURCE_WORDS)}
            value={asked.source}
          />
        </div>
        {page === null &&
          asked.columns.map((id) => <input key={id} type="hidden" name="column" value={id} />)}
        {page !== null && page.choices.variables.length > 0 && (
          <fieldset className="column-choices">
            <legend>Columns, twelve at most</legend>
            <ul>
              {page.choices.variables.map(({ id, label }) => (
                <li key={id} className="form-choice">
                  <label>
                    <input
                      type="checkbox"
                      name="column"
                      value={id}
                      defaultChecked={chosen.has(id)}
                    />
                    <span lang={locale} dir="auto">
                      {label}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )}
      </details>
      <div className="actions">
        <button className="button" type="submit">
          Show
        </button>
        <a className="button button-quiet" href={here}>
          Start again
        </a>
      </div>
    </form>
  )
}
