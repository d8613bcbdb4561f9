import { textOr } from '../../../../core/json.ts'
import type { ControlProps } from '../control-props.ts'
import { PlainExpressionField } from '../PlainExpressionField.tsx'

export function ExpressionControl({
  id,
  describedBy,
  value,
  isMixed,
  of,
  onChange,
}: ControlProps & { readonly of: 'condition' | 'value' }) {
  return (
    <>
      {isMixed && <p className="panel-help">They differ. What you write goes for all of them.</p>}
      <PlainExpressionField
        id={id}
        describedBy={describedBy}
        value={textOr(value, '')}
        kind={of}
        onChange={(text) => onChange(text === '' ? undefined : text)}
      />
    </>
  )
}
