import type { Json } from '../../../../core/json.ts'
import type { ControlProps } from '../control-props.ts'
import { useTyped, type Read } from './use-typed.ts'

/** Whatever has no control of its own, as it stands in the source. */
export function JsonControl({
  id,
  describedBy,
  value,
  isMixed,
  onChange,
}: Pick<ControlProps, 'id' | 'describedBy' | 'value' | 'isMixed' | 'onChange'>) {
  const { slip, field } = useTyped(
    value === undefined ? '' : JSON.stringify(value, null, 2),
    readJson,
    onChange,
  )
  return (
    <>
      <textarea
        id={id}
        className="panel-code"
        rows={Math.min(field.value.split('\n').length, 8)}
        spellCheck={false}
        {...field}
        placeholder={isMixed ? 'Several values' : 'JSON'}
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

function readJson(typed: string): Read {
  if (typed.trim() === '') return { value: undefined }
  try {
    return { value: JSON.parse(typed) as Json }
  } catch {
    return { slip: 'This is no whole JSON yet. The last whole value is kept.' }
  }
}
