import { ofSecond } from '#app/core/views/wave-fields.ts'
import { errorAt, FormErrors } from '../../layout/FormErrors.tsx'
import { SelectField } from '../tables/SelectField.tsx'
import type { CompareView } from './compare-view.ts'
import { WaveFieldset } from './WaveFieldset.tsx'
import { WavesTable } from './WavesTable.tsx'

/** Two waves of one question, side by side. */
export function ComparePage({ page }: { readonly page: CompareView }) {
  const { slug, title, locale, first, second, surveys, errors, waves } = page
  const here = `/studio/surveys/${slug}/compare`
  return (
    <div className="studio tables compare">
      <FormErrors errors={errors} />
      <div>
        <h1>Compare waves</h1>
        <p className="lead" lang={locale} dir="auto">
          {title}
        </p>
      </div>
      <form
        className="tables-form"
        method="get"
        action={`${here}#waves`}
        aria-labelledby="compare-form"
      >
        <h2 id="compare-form">What to compare</h2>
        <input type="hidden" name="lang" value={locale} />
        <div className="wave-sides">
          <fieldset className="wave-side">
            <legend>This survey</legend>
            <WaveFieldset side={first} nameOf={(field) => field} errors={errors} />
          </fieldset>
          <fieldset className="wave-side">
            <legend>With</legend>
            <SelectField
              id="with"
              name="with"
              label="Survey"
              choices={surveys}
              value={page.with}
              none="Choose a survey"
              hint="Another one whose tables you may read, or this one at other times."
              error={errorAt(errors, 'with')}
            />
            {second !== null && <WaveFieldset side={second} nameOf={ofSecond} errors={errors} />}
          </fieldset>
        </div>
        <div className="actions">
          <button className="button" type="submit">
            Compare
          </button>
          <a className="button button-quiet" href={here}>
            Start again
          </a>
        </div>
      </form>
      {waves !== null && <WavesTable waves={waves} />}
      {waves === null && errors.length === 0 && (
        <div className="empty">
          <h2>Nothing is compared yet</h2>
          <p>
            Choose the other survey, or this one again with other versions or days. Answers are
            matched by their values.
          </p>
        </div>
      )}
    </div>
  )
}
