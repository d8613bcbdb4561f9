import type { ReactNode } from 'react'
import { errorAt } from '../../layout/FormErrors.tsx'
import { TextField } from '../collect/TextField.tsx'
import { SelectField } from '../tables/SelectField.tsx'
import type { Choice, SharingTried, SharingView } from './sharing-view.ts'

type Choices = Pick<SharingView, 'blocks' | 'groups' | 'locale'>

type Props = {
  readonly view: Choices
  readonly tried: Pick<SharingTried, 'errors' | 'fields'>
  readonly action: string
  readonly submit: { readonly intent: string; readonly label: string }
  /** The fields of its password. */
  readonly children: ReactNode
}

/** A plain form: what a link opens, to whom and until when. */
export function ShareLinkForm({
  view,
  tried: { errors, fields },
  action,
  submit,
  children,
}: Props) {
  const { blocks, groups, locale } = view
  const doubt = errorAt(errors, 'extent-some')
  return (
    <form className="collector-form" method="post" action={action} noValidate>
      <TextField
        name="name"
        label="Name"
        hint="Only you see it, such as: for the board."
        value={fields.name}
        errors={errors}
      />
      <fieldset className="form-group">
        <legend>What it opens</legend>
        {doubt !== null && (
          <p className="form-error" id="extent-error">
            <span className="visually-hidden">Error: </span>
            {doubt}
          </p>
        )}
        <label className="account-check" htmlFor="extent-whole">
          <input
            type="radio"
            id="extent-whole"
            name="extent"
            value="whole"
            defaultChecked={fields.extent === 'whole'}
          />
          The whole results page
        </label>
        <label className="account-check" htmlFor="extent-some">
          <input
            type="radio"
            id="extent-some"
            name="extent"
            value="some"
            aria-describedby={doubt === null ? undefined : 'extent-error'}
            defaultChecked={fields.extent === 'some'}
          />
          Only the parts ticked here
        </label>
        <Ticks
          field="blocks"
          name="block"
          legend="Parts"
          hint="Nothing of the others is sent to whoever opens the link."
          choices={blocks}
          chosen={fields.blocks}
          locale={locale}
          error={errorAt(errors, 'blocks')}
        />
      </fieldset>
      {groups.length > 0 && (
        <>
          <Segment view={view} value={fields.segment} error={errorAt(errors, 'segment')} />
          <Ticks
            field="filters"
            name="filter"
            legend="Groups that readers may choose (optional)"
            hint="Findings are shown only for everybody."
            choices={groups}
            chosen={fields.filters}
            locale={locale}
            error={errorAt(errors, 'filters')}
          />
        </>
      )}
      <TextField
        name="until"
        label="Last day (optional)"
        hint="It ends with this day in UTC. Left blank, it works until you take it back."
        type="date"
        value={fields.until}
        errors={errors}
      />
      {children}
      <div className="actions">
        <button className="button" type="submit" name="intent" value={submit.intent}>
          {submit.label}
        </button>
      </div>
    </form>
  )
}

type TicksProps = {
  /** Where a sentence about it leads. */
  readonly field: string
  readonly name: string
  readonly legend: string
  readonly hint: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly locale: string
  readonly error: string | null
}

function Ticks({ field, name, legend, hint, choices, chosen, locale, error }: TicksProps) {
  return (
    <fieldset
      className="form-group"
      id={field}
      tabIndex={-1}
      aria-describedby={error === null ? `${field}-hint` : `${field}-hint ${field}-error`}
    >
      <legend>{legend}</legend>
      <p className="form-hint" id={`${field}-hint`}>
        {hint}
      </p>
      {error !== null && (
        <p className="form-error" id={`${field}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      {choices.map(({ id, label }) => (
        <label key={id} className="account-check" htmlFor={`${name}-${id}`}>
          <input
            type="checkbox"
            id={`${name}-${id}`}
            name={name}
            value={id}
            defaultChecked={chosen.includes(id)}
          />
          <span lang={locale} dir="auto">
            {label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type SegmentProps = {
  readonly view: Choices
  readonly value: string
  readonly error: string | null
}

const Segment = ({ view: { groups, locale }, value, error }: SegmentProps) => (
  <SelectField
    id="segment"
    name="segment"
    label="Whose answers"
    none="Everybody"
    choices={groups.map(({ id, label }) => ({ id, label: `Only: ${label}` }))}
    value={value}
    error={error}
    locale={locale}
  />
)
