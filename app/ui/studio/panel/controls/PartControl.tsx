import { within } from '../../../../core/drafting/pointer.ts'
import type { ClassName } from '../../../../core/drafting/properties/property.ts'
import type { ControlProps } from '../control-props.ts'
import { EntryFields } from '../EntryFields.tsx'

/** An object with properties of its own, such as for whom a survey is not. */
export function PartControl({
  pointers: [pointer],
  property,
  of,
}: ControlProps & { readonly of: ClassName }) {
  return pointer === undefined ? null : (
    <EntryFields pointer={within(pointer, property.key)} of={of} besides={[]} />
  )
}
