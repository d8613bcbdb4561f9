import { actionInWords, actorInWords } from './audit-words.ts'
import { momentInWords } from './moment.ts'

type Props = {
  readonly log: {
    readonly lines: readonly {
      readonly id: number
      readonly at: number
      readonly actor: string
      readonly action: string
      readonly subject: string
    }[]
    readonly actors: readonly string[]
    readonly actions: readonly string[]
    readonly path: string
    readonly asked: { readonly actor: string | null; readonly action: string | null }
    /** Where older lines are; null on the last page. */
    readonly older: string | null
  }
}

/** Who did what, newest first. Nothing in it can be changed. */
export function AuditLog({ log }: Props) {
  const { lines, actors, actions, path, asked, older } = log
  return (
    <>
      <form className="account-filter" method="get" action={path}>
        <Choice
          name="actor"
          label="Who"
          any="Everybody"
          value={asked.actor}
          options={actors.map((actor) => ({ value: actor, words: actorInWords(actor) }))}
        />
        <Choice
          name="action"
          label="What"
          any="Everything"
          value={asked.action}
          options={actions.map((action) => ({ value: action, words: actionInWords(action) }))}
        />
        <button className="button button-quiet" type="submit">
          Show
        </button>
      </form>
      {lines.length === 0 ? (
        <p>Nothing of that kind was done.</p>
      ) : (
        <ol className="audit-lines" reversed>
          {lines.map(({ id, at, actor, action, subject }) => (
            <li key={id}>
              <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
              <span dir="auto">
                <strong>{actorInWords(actor)}</strong> {actionInWords(action)}
                {actorInWords(actor) === subject ? '' : `: ${subject}`}
              </span>
            </li>
          ))}
        </ol>
      )}
      {older !== null && (
        <p>
          <a className="button button-quiet" href={older}>
            Older
          </a>
        </p>
      )}
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  readonly label: string
  readonly any: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly words: string }[]
}

function Choice({ name, label, any, value, options }: ChoiceProps) {
  return (
    <div className="form-field">
      <label htmlFor={`audit-${name}`}>{label}</label>
      <select id={`audit-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  )
}
