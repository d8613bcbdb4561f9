import { holderAt } from '../../../../core/drafting/properties/property-state.ts'
import { within } from '../../../../core/drafting/pointer.ts'
import type { Classes } from '../../../../core/drafting/properties/property.ts'
import type { ControlProps } from '../control-props.ts'
import { EntryFields } from '../EntryFields.tsx'
import { JsonControl } from './JsonControl.tsx'
import { usePanelDocument } from '../panel-document.ts'

/** One object within another one, such as what a mask looks like. */
export function ObjectControl(
  props: ControlProps & { readonly by: string; readonly classes: Classes },
) {
  const { pointers, property, by, classes } = props
  const document = usePanelDocument()
  const [pointer] = pointers
  if (pointer === undefined) return null
  const kind = holderAt(document, pointer)?.[by]
  const name = typeof kind === 'string' && Object.hasOwn(classes, kind) ? classes[kind] : undefined
  return name === undefined ? (
    <JsonControl {...props} />
  ) : (
    <EntryFields pointer={within(pointer, property.key)} of={name} besides={[]} />
  )
}
