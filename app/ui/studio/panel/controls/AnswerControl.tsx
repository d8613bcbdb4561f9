import { isJsonObject, type Json } from '../../../../core/json.ts'
import { answerShape } from '../../../../core/drafting/properties/answer-shape.ts'
import { typedValue } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'
import { JsonControl } from './JsonControl.tsx'
import { NumberControl } from './NumberControl.tsx'
import { TextControl } from './TextControl.tsx'
import { TickList } from './TickList.tsx'
import { usePanelDocument } from '../panel-document.ts'

/** An answer as the question would have it, such as its default. */
export function AnswerControl(props: ControlProps) {
  const { id, describedBy, pointers, value, onChange } = props
  const document = usePanelDocument()
  const [pointer] = pointers
  const shape =
    pointer === undefined || pointers.length > 1
      ? ({ shape: 'json' } as const)
      : answerShape(document, pointer)
  const fits = value === undefined || !isJsonObject(value)
  if (shape.shape === 'several' && (value === undefined || Array.isArray(value)))
    return (
      <div role="group" aria-labelledby={`${id}-label`} id={id} tabIndex={-1}>
        <TickList
          options={shape.options}
          ticked={(value ?? []) as readonly Json[]}
          onChange={onChange}
        />
      </div>
    )
  if (shape.shape === 'one' && fits && !Array.isArray(value)) {
    const at = shape.options.findIndex((each) => typedValue(each.value) === typedValue(value))
    return (
      <select
        id={id}
        aria-describedby={describedBy}
        value={value === undefined ? '' : at === -1 ? 'foreign' : String(at)}
        onChange={({ target }) => onChange(shape.options[Number(target.value)]?.value)}
      >
        <option value="">None</option>
        {value !== undefined && at === -1 && (
          <option value="foreign" disabled>
            {JSON.stringify(value)} (not there)
          </option>
        )}
        {shape.options.map(({ label }, index) => (
          <option key={index} value={index}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  if (shape.shape === 'number' && (value === undefined || typeof value === 'number'))
    return <NumberControl {...props} min={null} max={null} />
  if (shape.shape === 'text' && (value === undefined || typeof value === 'string'))
    return <TextControl {...props} lines="one" />
  return <JsonControl {...props} />
}
