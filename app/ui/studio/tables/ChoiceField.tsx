import type { Choice } from './tables-view.ts'

type Props = {
  readonly name: string
  readonly legend: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly error: string | null
}

/** One of a few; the first is also where an error leads. */
export function ChoiceField({ name, legend, choices, value, error }: Props) {
  return (
    <fieldset className={error === null ? 'form-choices' : 'form-choices form-field-wrong'}>
      <legend>{legend}</legend>
      {error !== null && (
        <p className="form-error">
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {choices.map(({ id, label }, place) => (
        <label key={id} className="form-choice">
          <input
            type="radio"
            id={place === 0 ? name : `${name}-${id}`}
            name={name}
            value={id}
            defaultChecked={value === id}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
