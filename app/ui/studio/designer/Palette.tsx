import { memo, useMemo, useState, useSyncExternalStore, type PointerEvent } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { TYPE_FAMILIES, typesMatching } from '../../../core/drafting/edits/question-types.ts'
import { addAt, placeAfter } from './add-question.ts'
import { useDesk } from './desk.ts'
import { drag } from './lift.ts'
import { liftType } from './liftable-type.ts'

/** Kinds of question beside the canvas: chosen they come below the one in hand, or are dragged. */
export const Palette = memo(function Palette() {
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const families = useMemo(() => familiesMatching(typed), [typed])
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const type = event.target.closest('[role="option"]')?.getAttribute('data-key')
    if (type != null) drag(event, () => liftType(desk, type), desk.draft.say)
  }
  return (
    <div className="palette" onPointerDown={onPointerDown}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="picker-search" aria-label="Find a kind of question">
          <Input placeholder="Find a kind" />
        </SearchField>
        <ListBox
          className="palette-list"
          aria-label="Kinds of question"
          selectionMode="none"
          items={families}
          onAction={(type) => addAt(desk, String(type), placeAfter(desk, desk.view.state().active))}
          renderEmptyState={() => <p className="quiet">No kind is called that.</p>}
        >
          {({ id, label, types }) => (
            <ListBoxSection id={id}>
              <Header className="menu-head">{label}</Header>
              <Collection items={types}>
                {(type) => (
                  <ListBoxItem className="palette-item" textValue={type.label}>
                    {type.label}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  )
})

function familiesMatching(typed: string) {
  const matching = typesMatching(typed)
  return TYPE_FAMILIES.flatMap(({ family, label }) => {
    const types = matching
      .filter((each) => each.family === family)
      .map((each) => ({ ...each, id: each.type }))
    return types.length === 0 ? [] : [{ id: family, label, types }]
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
