import type { Pointer } from '../../../core/drafting/pointer.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { unknownKeys } from '../../../core/drafting/properties/class-at.ts'
import { EVERYTHING, panelRows } from '../../../core/drafting/properties/panel-rows.ts'
import { propertiesOf, type ClassName } from '../../../core/drafting/properties/property.ts'
import { asJson } from '../../../core/drafting/step.ts'
import { useProperties } from './catalogue.ts'
import { PropertyRows } from './PropertyRows.tsx'
import { RawProperties } from './RawProperties.tsx'
import { usePanelDocument } from './panel-document.ts'

/** The properties of what stands in a list. */
export function EntryFields({
  pointer,
  of,
  besides,
}: {
  readonly pointer: Pointer
  readonly of: ClassName
  /** Keys that are edited elsewhere. */
  readonly besides: readonly string[]
}) {
  const document = usePanelDocument()
  const properties = propertiesOf(useProperties(), of)
  const rows = panelRows(document, [pointer], { of, properties }, EVERYTHING).filter(
    ({ property }) => !besides.includes(property.key),
  )
  const raw = unknownKeys(valueAt(asJson(document), pointer), properties)
  return (
    <>
      <PropertyRows pointers={[pointer]} rows={rows} />
      {raw.length > 0 && <RawProperties document={document} pointer={pointer} keys={raw} />}
    </>
  )
}
