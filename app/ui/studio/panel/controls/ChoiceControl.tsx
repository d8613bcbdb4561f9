import type { JsonScalar } from '../../../../core/json.ts'
import { typedValue, valueWords } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'

const MIXED = 'mixed'
const UNSET = 'unset'

export function ChoiceControl({
  id,
  describedBy,
  property,
  value,
  isMixed,
  values,
  onChange,
}: ControlProps & { readonly values: readonly JsonScalar[] }) {
  const fallback = property.default
  const written = value ?? fallback
  const at = values.findIndex((each) => typedValue(each) === typedValue(written))
  const isForeign = written !== undefined && at === -1
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={isMixed ? MIXED : at === -1 ? (isForeign ? 'foreign' : UNSET) : String(at)}
      onChange={({ target }) => onChange(values[Number(target.value)])}
    >
      {isMixed && (
        <option value={MIXED} disabled>
          Several values
        </option>
      )}
      {isForeign && (
        <option value="foreign" disabled>
          {typedValue(written)}
        </option>
      )}
      {fallback === undefined && <option value={UNSET}>Not set</option>}
      {values.map((each, index) => (
        <option key={String(each)} value={index}>
          {valueWords(each)}
        </option>
      ))}
    </select>
  )
}
