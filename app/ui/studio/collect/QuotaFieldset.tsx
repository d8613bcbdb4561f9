import type { QuotaFields } from '#app/core/fieldwork/collector-fields.ts'
import { TextField } from './TextField.tsx'

type Props = {
  readonly quotas: readonly QuotaFields[]
  readonly crossed: readonly string[]
  readonly variables: readonly string[]
  readonly errors: readonly { readonly href: string; readonly text: string }[]
}

const BLANK: QuotaFields = { name: '', where: '', limit: '' }

/** Quotas, and a blank one for the next. One that is left blank throughout is none. */
export function QuotaFieldset({ quotas, crossed, variables, errors }: Props) {
  return (
    <fieldset className="form-group" id="quotas">
      <legend>Quotas</legend>
      <p className="form-hint">
        At most so many responses for which a condition holds, such as {example(variables)}
      </p>
      {[...quotas, BLANK].map((quota, index) => (
        <fieldset key={index} className="form-row quota-row">
          <legend className="visually-hidden">Quota {index + 1}</legend>
          <TextField name={`quota-${index}-name`} label="Name" value={quota.name} errors={errors} />
          <TextField
            name={`quota-${index}-where`}
            label="Condition"
            value={quota.where}
            errors={errors}
          />
          <TextField
            name={`quota-${index}-limit`}
            label="At most"
            type="number"
            value={quota.limit}
            errors={errors}
          />
        </fieldset>
      ))}
      {crossed.length > 0 && (
        <p className="form-hint">
          Crossed quotas stay as they are: {crossed.join(', ')}. The API changes them.
        </p>
      )}
      <div className="actions">
        <button className="button button-quiet" type="submit" name="intent" value="addQuota">
          Add another quota
        </button>
      </div>
    </fieldset>
  )
}

const example = ([first]: readonly string[]) => <code>{`{${first ?? 'age'}} = 'a value'`}</code>
