import { useState } from 'react'
import { Field } from './fields/Field.tsx'
import type { KindWords } from './kind-words.ts'

export type Addable = {
  /** "Add a finding" */
  readonly label: string
  readonly kinds: Readonly<Record<string, KindWords>>
}

/** Adds an entry of a kind; what the kind says stands beside it. */
export function AddEntry({
  addable: { label, kinds },
  onAdd,
}: {
  readonly addable: Addable
  readonly onAdd: (kind: string) => void
}) {
  const [kind, setKind] = useState(Object.keys(kinds)[0] ?? '')
  return (
    <div className="entry-add">
      <Field label={`${label} of kind`} problems={[]}>
        {(control) => (
          <select {...control} value={kind} onChange={(event) => setKind(event.target.value)}>
            {Object.entries(kinds).map(([name, words]) => (
              <option key={name} value={name}>
                {`${words.label}: ${words.says}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="button" className="button" onClick={() => onAdd(kind)}>
        {label}
      </button>
    </div>
  )
}
