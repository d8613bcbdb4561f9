import { printNumber } from '../../charts/printed.ts'
import { errorAt } from '../../layout/FormErrors.tsx'
import { FormField } from '../../layout/FormField.tsx'
import { CODES_WITH_KEYS, type CodesTried, type CodeView, type TextsView } from './texts-view.ts'

type Props = { readonly view: TextsView; readonly tried: CodesTried }

/** The coding frame: what people speak of, how many do, and what comes of it. */
export function CodesPanel({ view, tried }: Props) {
  const { survey, codes, removed, madeAs, answered, coded, here, may } = view
  return (
    <section className="tables-form codes-panel" aria-labelledby="codes">
      <h2 id="codes">Codes</h2>
      {codes.length === 0 ? (
        <p className="form-hint">
          A code stands for something that several people say. An answer can have several codes, and
          together they make a variable that tables count.
        </p>
      ) : (
        <ol className="code-list">
          {codes.map((code, place) => (
            <Code
              key={code.value}
              code={code}
              place={place}
              view={view}
              tried={tried.value === code.value ? tried : null}
            />
          ))}
        </ol>
      )}
      {madeAs !== null && (
        <p className="form-hint">
          They make the variable <code>{madeAs}</code>, which{' '}
          <a href={`/studio/surveys/${survey.slug}/tables?rows=${encodeURIComponent(madeAs)}`}>
            tables
          </a>{' '}
          and exports have. {outsideSentence(answered - coded)} Answers that come in wait outside,
          too, until they have a code; one that is withdrawn takes its codes with it.
        </p>
      )}
      {may === 'code' && (
        <form className="texts-form" method="post" action={here}>
          <FormField
            name="label"
            label="New code"
            type="text"
            autoComplete="off"
            error={errorAt(tried.errors, 'label')}
            value={tried.value === null ? tried.label : ''}
          />
          <button className="button button-quiet" type="submit" name="intent" value="add">
            Add the code
          </button>
        </form>
      )}
      {may === 'code' && removed.length > 0 && <Removed codes={removed} here={here} />}
    </section>
  )
}

function outsideSentence(uncoded: number): string {
  if (uncoded === 0) return 'Every answer has a code.'
  return uncoded === 1
    ? '1 answer without a code stands outside its base.'
    : `${printNumber(uncoded)} answers without a code stand outside its base.`
}

type CodeProps = {
  readonly code: TextsView['codes'][number]
  readonly place: number
  readonly view: TextsView
  readonly tried: CodesTried | null
}

function Code({ code: { value, label, count }, place, view, tried }: CodeProps) {
  const { path, here, may } = view
  return (
    <li>
      <span className="code-head">
        {place < CODES_WITH_KEYS && (
          <kbd className="code-key">
            <span className="visually-hidden">Key </span>
            {place + 1}
          </kbd>
        )}
        <a className="own-survey-link" href={`${path}?show=${value}`} dir="auto">
          {label}
        </a>
        <span className="code-count">
          {printNumber(count)}
          <span className="visually-hidden"> {count === 1 ? 'answer' : 'answers'}</span>
        </span>
      </span>
      {may === 'code' && (
        <details open={tried !== null}>
          <summary>
            Change<span className="visually-hidden">: {label}</span>
          </summary>
          <form className="texts-form" method="post" action={here}>
            <input type="hidden" name="value" value={value} />
            <FormField
              name="label"
              id={`label-${value}`}
              label="Name of the code"
              type="text"
              autoComplete="off"
              error={tried === null ? null : errorAt(tried.errors, `label-${value}`)}
              value={tried?.label ?? label}
            />
            <button className="button button-quiet" type="submit" name="intent" value="rename">
              Rename
            </button>
            <button className="link-button" type="submit" name="intent" value="remove">
              Remove<span className="visually-hidden">: {label}</span>
            </button>
          </form>
        </details>
      )}
    </li>
  )
}

type RemovedProps = { readonly codes: readonly CodeView[]; readonly here: string }

function Removed({ codes, here }: RemovedProps) {
  return (
    <details>
      <summary>Removed codes</summary>
      <ul className="code-list">
        {codes.map(({ value, label }) => (
          <li key={value}>
            <form className="code-head" method="post" action={here}>
              <span dir="auto">{label}</span>
              <input type="hidden" name="value" value={value} />
              <button className="link-button" type="submit" name="intent" value="restore">
                Bring back<span className="visually-hidden">: {label}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  )
}
