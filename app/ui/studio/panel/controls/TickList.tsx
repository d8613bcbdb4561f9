import type { Json } from '../../../../core/json.ts'
import { typedValue } from '../../../../core/drafting/properties/value-words.ts'

export type Option = { readonly value: Json; readonly label: string }

/** Several of a list; what is ticked and in no list stays ticked and visible. */
export function TickList({
  options,
  ticked,
  onChange,
}: {
  readonly options: readonly Option[]
  readonly ticked: readonly Json[]
  readonly onChange: (ticked: Json | undefined) => boolean
}) {
  const has = (list: readonly Json[], value: Json) =>
    list.some((each) => JSON.stringify(each) === JSON.stringify(value))
  const known = options.map(({ value }) => value)
  const foreign = ticked
    .filter((value) => !has(known, value))
    .map((value) => ({ value, label: `${typedValue(value)} (not there)` }))
  const all = [...options, ...foreign]
  if (all.length === 0) return <p className="panel-help">There is nothing to choose among yet.</p>
  return (
    <div className="panel-ticks">
      {all.map(({ value, label }) => (
        <label key={JSON.stringify(value)} className="panel-check">
          <input
            type="checkbox"
            checked={has(ticked, value)}
            onChange={({ target }) => {
              const now = target.checked
                ? [...ticked, value]
                : ticked.filter((each) => JSON.stringify(each) !== JSON.stringify(value))
              onChange(now.length === 0 ? undefined : now)
            }}
          />
          {label}
        </label>
      ))}
    </div>
  )
}
