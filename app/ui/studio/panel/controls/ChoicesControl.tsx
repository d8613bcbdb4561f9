import { listIn, type JsonScalar } from '../../../../core/json.ts'
import { valueWords } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'
import { TickList } from './TickList.tsx'

export function ChoicesControl({
  value,
  values,
  onChange,
}: ControlProps & { readonly values: readonly JsonScalar[] }) {
  return (
    <TickList
      options={values.map((each) => ({ value: each, label: valueWords(each) }))}
      ticked={listIn(value)}
      onChange={onChange}
    />
  )
}
