import { isJsonList, isJsonObject } from '../../../../core/json.ts'
import type { ControlProps } from '../control-props.ts'
import { JsonControl } from './JsonControl.tsx'
import { useTyped } from './use-typed.ts'

/** A list of short texts, one on each line. */
export function LinesControl(props: ControlProps) {
  // In several languages it is a list for each of them.
  return isJsonObject(props.value) ? <JsonControl {...props} /> : <Lines {...props} />
}

function Lines({ id, describedBy, value, onChange }: ControlProps) {
  const lines = isJsonList(value) ? value.map(String) : []
  const { field } = useTyped(
    lines.join('\n'),
    (typed) => {
      const read = typed.split('\n').filter((line) => line.trim() !== '')
      return { value: read.length === 0 ? undefined : read }
    },
    onChange,
  )
  return (
    <textarea
      id={id}
      aria-describedby={describedBy}
      rows={Math.max(lines.length + 1, 3)}
      {...field}
    />
  )
}
