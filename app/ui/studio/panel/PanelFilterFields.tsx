import { useId } from 'react'
import type { PanelFilter } from '../../../core/drafting/properties/panel-rows.ts'

export function PanelFilterFields({
  filter,
  onChange,
}: {
  readonly filter: PanelFilter
  readonly onChange: (filter: PanelFilter) => void
}) {
  const id = useId()
  return (
    <div className="panel-filter" role="search" aria-label="Properties">
      <div className="panel-field">
        <label htmlFor={id}>Find a property</label>
        <input
          id={id}
          type="search"
          data-region-start
          value={filter.typed}
          onChange={({ target }) => onChange({ ...filter, typed: target.value, asked: null })}
        />
      </div>
      <label className="panel-check">
        <input
          type="checkbox"
          checked={filter.show === 'changed'}
          onChange={({ target }) =>
            onChange({ ...filter, show: target.checked ? 'changed' : 'all', asked: null })
          }
        />
        Changed only
      </label>
    </div>
  )
}
