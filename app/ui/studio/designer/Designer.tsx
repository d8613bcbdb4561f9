import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { PropertiesOfTypes } from '../../../core/drafting/edits/convert-element.ts'
import { outlineOf } from '../../../core/drafting/edits/outline.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import { Canvas } from './Canvas.tsx'
import type { Asked } from './designer-store.ts'
import { createDesk, DeskContext, useDesigner, useDesk } from './desk.ts'
import { landOn } from './land-on.ts'
import { Navigator } from './Navigator.tsx'
import { Overlays } from './Overlays.tsx'
import { SelectionBar } from './SelectionBar.tsx'
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
          <details className="navigator-fold" open>
            <summary>Questions</summary>
            <Navigator outline={outline} />
          </details>
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

/** The place beside the canvas, or below it on a narrow screen. */
function Chosen({ panel }: { readonly panel: DrawsPanel }) {
  const { pointerOf, keys, outline } = useDesk()
  const active = useDesigner((state) => state.active)
  const page = useDesigner((state) => state.page)
  const selected = useDesigner((state) => state.selected)
  const asked = useDesigner((state) => state.asked)
  const chosen = [...(selected.size > 0 ? selected : active === null ? [] : [active])]
    .filter((key) => keys().elementOf.has(key))
    .map(pointerOf)
  const isPage = page !== null && outline().pages.some(({ pointer }) => pointer === page)
  return (
    <aside className="designer-panel" aria-label="Properties" data-region>
      {panel(chosen.length === 0 && isPage ? [page] : chosen, asked)}
    </aside>
  )
}
