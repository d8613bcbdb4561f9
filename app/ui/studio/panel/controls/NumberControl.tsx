import type { Json } from '../../../../core/json.ts'
import { typedValue } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'
import { useTyped, type Read } from './use-typed.ts'

export function NumberControl({
  id,
  describedBy,
  property,
  value,
  isMixed,
  min,
  max,
  onChange,
}: ControlProps & { readonly min: number | null; readonly max: number | null }) {
  const { slip, field } = useTyped(
    typedValue(value),
    (typed) => readNumber(typed, min, max),
    onChange,
  )
  const fallback = property.default
  return (
    <>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        className="panel-number"
        {...field}
        placeholder={isMixed ? 'Several values' : unset(fallback)}
        aria-invalid={slip !== null || undefined}
        aria-describedby={slip === null ? describedBy : `${id}-slip`}
      />
      {slip !== null && (
        <p id={`${id}-slip`} className="panel-error">
          {slip}
        </p>
      )}
    </>
  )
}

/** SurveyJS writes -1 where there is no limit. */
const unset = (fallback: Json | undefined): string =>
  fallback === undefined || fallback === -1 ? 'Not set' : typedValue(fallback)

function readNumber(typed: string, min: number | null, max: number | null): Read {
  if (typed.trim() === '') return { value: undefined }
  const value = Number(typed.trim().replace(',', '.'))
  if (!Number.isFinite(value)) return { slip: 'This is no number.' }
  if (min !== null && value < min) return { slip: `At least ${min}.` }
  return max !== null && value > max ? { slip: `At most ${max}.` } : { value }
}
