import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { PropertiesOfTypes } from '../../../core/drafting/edits/convert-element.ts'
import { outlineOf, type Outline } from '../../../core/drafting/edits/outline.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import { Canvas } from './Canvas.tsx'
import type { Asked } from './designer-store.ts'
import { createDesk, DeskContext, useDesigner, useDesk } from './desk.ts'
import { landOn } from './land-on.ts'
import { Navigator } from './Navigator.tsx'
import { Overlays } from './Overlays.tsx'
import { Palette, useIsWide } from './Palette.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { closeSheet } from './sheet.ts'
import { Toast } from './Toast.tsx'
import { ValuesSwitch } from './ValuesSwitch.tsx'

/** Draws the properties of what is chosen. */
type DrawsPanel = (pointers: readonly Pointer[], asked: Asked | null) => ReactNode

/** Where a survey is built: its list of questions, the questions, and what belongs to the chosen. */
export function Designer({
  properties,
  goal,
  panel,
}: {
  readonly properties: PropertiesOfTypes
  /** Where a link led to; another one each time that it is followed. */
  readonly goal: { readonly at: Pointer } | null
  readonly panel: DrawsPanel | null
}) {
  const store = useDraftStore()
  const { source, study } = useDraftDocument()
  const [desk] = useState(() => createDesk(store, properties))
  const outline = useMemo(() => outlineOf({ source, study }), [source, study])
  useEffect(() => (goal === null ? undefined : landOn(desk, goal.at)), [desk, goal])
  return (
    <DeskContext.Provider value={desk}>
      <div className={panel === null ? 'designer' : 'designer has-panel'}>
        <div className="designer-side" data-region>
          <Side outline={outline} />
        </div>
        <section className="designer-main" aria-label="The survey" data-region>
          <ValuesSwitch />
          <SelectionBar />
          <Canvas source={source} outline={outline} />
          <p id="lift-help" hidden>
            Press Space to lift, arrows to carry, Space to put down, Escape to put back. Or drag.
          </p>
        </section>
        {panel !== null && <Chosen panel={panel} />}
      </div>
      <Overlays />
      <Toast />
    </DeskContext.Provider>
  )
}

/** Kinds of question to add and the list of questions, one of them open. */
const Side = memo(function Side({ outline }: { readonly outline: Outline }) {
  const isWide = useIsWide()
  const list = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    // Over the canvas, a long list would be all that one sees of it.
    if (list.current !== null && !matchMedia('(min-width: 64rem)').matches)
      list.current.open = false
  }, [])
  return (
    <>
      {isWide && (
        <details className="side-fold" name="designer-side">
          <summary>Add a question</summary>
          <Palette />
        </details>
      )}
      <details className="side-fold" name="designer-side" open ref={list}>
        <summary>Questions</summary>
        <Navigator outline={outline} />
      </details>
    </>
  )
})

/** The place beside the canvas; a sheet over it where there is no room. */
function Chosen({ panel }: { readonly panel: DrawsPanel }) {
  const desk = useDesk()
  const { pointerOf, keys, outline } = desk
  const sheet = useDesigner((state) => state.sheet)
  const active = useDesigner((state) => state.active)
  const page = useDesigner((state) => state.page)
  const selected = useDesigner((state) => state.selected)
  const asked = useDesigner((state) => state.asked)
  const chosen = [...(selected.size > 0 ? selected : active === null ? [] : [active])]
    .filter((key) => keys().elementOf.has(key))
    .map(pointerOf)
  const isPage = page !== null && outline().pages.some(({ pointer }) => pointer === page)
  return (
    <aside
      className="designer-panel"
      aria-label="Properties"
      tabIndex={-1}
      data-region
      data-sheet={sheet}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented && sheet === 'open') closeSheet(desk)
      }}
    >
      <button
        type="button"
        className="icon-button sheet-close"
        aria-label="Close the properties"
        onClick={() => closeSheet(desk)}
      >
        <span aria-hidden="true">×</span>
      </button>
      {panel(chosen.length === 0 && isPage ? [page] : chosen, asked)}
    </aside>
  )
}
