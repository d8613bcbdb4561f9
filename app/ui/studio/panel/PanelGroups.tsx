import type { Pointer } from '../../../core/drafting/pointer.ts'
import { asJson, type DraftDocument } from '../../../core/drafting/step.ts'
import { valueAt } from '../../../core/drafting/operation.ts'
import { sharedProperties, type ClassName } from '../../../core/drafting/properties/property.ts'
import { unknownKeys } from '../../../core/drafting/properties/class-at.ts'
import {
  grouped,
  panelRows,
  type PanelFilter,
} from '../../../core/drafting/properties/panel-rows.ts'
import { useProperties } from './catalogue.ts'
import { PropertyRows } from './PropertyRows.tsx'
import { RawProperties } from './RawProperties.tsx'

/** All properties of what is selected, by group. */
export function PanelGroups({
  document,
  pointers,
  classes,
  filter,
}: {
  readonly document: DraftDocument
  readonly pointers: readonly Pointer[]
  readonly classes: readonly ClassName[]
  readonly filter: PanelFilter
}) {
  const catalogue = useProperties()
  const [of = ''] = classes
  const properties = sharedProperties(catalogue, classes)
  const groups = grouped(panelRows(document, pointers, { of, properties }, filter))
  const [pointer] = pointers
  const raw =
    pointer === undefined || pointers.length > 1
      ? []
      : unknownKeys(valueAt(asJson(document), pointer), properties).filter((key) =>
          key.toLowerCase().includes(filter.typed.trim().toLowerCase()),
        )
  const isSearched = filter.typed !== '' || filter.show === 'changed'
  return (
    <>
      <p role="status" className="panel-note">
        {found(groups.length + raw.length, properties.length, filter)}
      </p>
      {groups.map(({ group, label, rows }, at) => (
        <details key={group} className="panel-group" open={isSearched || at === 0 || undefined}>
          <summary>
            {label}
            <ChangedCount count={rows.filter(({ isChanged }) => isChanged).length} />
          </summary>
          <PropertyRows pointers={pointers} rows={rows} />
        </details>
      ))}
      {pointer !== undefined && raw.length > 0 && (
        <RawProperties document={document} pointer={pointer} keys={raw} />
      )}
    </>
  )
}

function found(shown: number, all: number, { typed, show }: PanelFilter): string {
  if (shown > 0) return ''
  if (typed !== '') return `Nothing is called “${typed}” here.`
  if (show === 'changed') return 'Nothing is changed here.'
  return all === 0 ? 'Rapport does not know this kind. It is kept as it came.' : ''
}

function ChangedCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className="panel-count">{count} changed</span>
}
