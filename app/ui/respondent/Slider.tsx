import type { SliderView } from './view.ts'

/**
 * What the fields beside it say may be pushed as well, once the script binds them. It has no name:
 * a slider always stands somewhere, and nobody's silence is to be sent as a number.
 */
export function Slider({
  view,
  bound,
}: {
  readonly view: SliderView
  readonly bound: readonly { readonly id: string; readonly label: string }[]
}) {
  return (
    <>
      {bound.map(({ id, label }) => (
        <input
          key={id}
          type="range"
          hidden
          data-slider-for={id}
          aria-label={label}
          min={view.min}
          max={view.max}
          step={view.step}
        />
      ))}
      {view.marks.length > 0 && (
        <p className="ends">
          {view.marks.map(({ value, label }) => (
            <span key={value}>
              <b>{value}</b> {label}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
