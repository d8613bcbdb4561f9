import {
  memo,
  useMemo,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { TYPE_FAMILIES, typesMatching } from '../../../core/drafting/edits/question-types.ts'
import { addAt, placeAfter } from './add-question.ts'
import { useDesk } from './desk.ts'
import { drag, sourceAt, whileStill } from './lift.ts'
import { liftType } from './liftable-type.ts'

/** Kinds of question beside the canvas: chosen they come below the one in hand, or are dragged. */
export const Palette = memo(function Palette() {
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const families = useMemo(() => familiesMatching(typed), [typed])
  const [first] = families.flatMap(({ types }) => types)
  const add = (type: string) => addAt(desk, type, placeAfter(desk, desk.view.state().active, null))
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const type = event.target.closest('[data-type]')?.getAttribute('data-type')
    if (type != null)
      drag(event, () => whileStill(sourceAt(desk), liftType(desk, type)), desk.draft.say)
  }
  return (
    <div className="palette" onPointerDown={onPointerDown} onKeyDown={goAlong}>
      <label className="navigator-search">
        <span className="visually-hidden">Find a kind of question</span>
        <input
          type="search"
          value={typed}
          placeholder="Find a kind"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && first !== undefined) add(first.type)
          }}
        />
      </label>
      {families.map(({ family, label, types }) => (
        <section key={family} aria-labelledby={`palette-${family}`}>
          <h3 className="menu-head" id={`palette-${family}`}>
            {label}
          </h3>
          <ul>
            {types.map(({ type, label: words, help }) => (
              <li key={type}>
                <button
                  type="button"
                  className="palette-item"
                  data-type={type}
                  title={help}
                  // One stop for the keyboard; arrows lead on.
                  tabIndex={type === first?.type ? 0 : -1}
                  onClick={() => add(type)}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {first === undefined && (
        <p className="quiet" role="status">
          No kind is called that.
        </p>
      )}
    </div>
  )
})

/** Arrows lead from the search to the kinds and along them. */
function goAlong(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget, target } = event
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, button')]
  stops[stops.indexOf(target as HTMLElement) + by]?.focus()
  event.preventDefault()
}

function familiesMatching(typed: string) {
  const matching = typesMatching(typed)
  return TYPE_FAMILIES.flatMap(({ family, label }) => {
    const types = matching.filter((each) => each.family === family)
    return types.length === 0 ? [] : [{ family, label, types }]
  })
}

const WIDE = '(min-width: 68.75rem)'

/** Whether there is room beside the canvas; where there is none, the "+" offers the same. */
export const useIsWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = matchMedia(WIDE)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => matchMedia(WIDE).matches,
    () => false,
  )
