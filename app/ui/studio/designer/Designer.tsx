import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { PropertiesOfTypes } from '../../../core/drafting/edits/convert-element.ts'
import { outlineOf, type Outline } from '../../../core/drafting/edits/outline.ts'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import { Canvas } from './Canvas.tsx'
import { createDesk, DeskContext, useDesigner, useDesk } from './desk.ts'
import { Navigator } from './Navigator.tsx'
import { Overlays } from './Overlays.tsx'
import { Palette, useIsWide } from './Palette.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { closeSheet, openSheet } from './sheet.ts'
import { Toast } from './Toast.tsx'

/** Where a survey is built: its list of questions, the questions, and what belongs to the chosen. */
export function Designer({
  properties,
  panel,
}: {
  readonly properties: PropertiesOfTypes
  /** Draws the properties of what is chosen. */
  readonly panel: ((pointers: readonly Pointer[]) => ReactNode) | null
}) {
  const store = useDraftStore()
  const { source, study } = useDraftDocument()
  const [desk] = useState(() => createDesk(store, properties))
  const outline = useMemo(() => outlineOf({ source, study }), [source, study])
  return (
    <DeskContext.Provider value={desk}>
      <div className={panel === null ? 'designer' : 'designer has-panel'}>
        <div className="designer-side">
          <Side outline={outline} />
        </div>
        <div className="designer-main">
          <Tools />
          <SelectionBar />
          <Canvas source={source} outline={outline} />
          <p id="lift-help" hidden>
            Press Space to lift, arrows to carry, Space to put down, Escape to put back. Or drag.
          </p>
        </div>
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
        <details className="side-fold" name="designer-side" open={outline.pages.length === 0}>
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

function Tools() {
  const desk = useDesk()
  const { view } = desk
  const values = useDesigner((state) => state.values)
  return (
    <div className="designer-tools">
      <label className="tick">
        <input
          type="checkbox"
          checked={values === 'shown'}
          onChange={({ target }) => view.set({ values: target.checked ? 'shown' : 'hidden' })}
        />
        Show values beside labels
      </label>
      <button
        type="button"
        className="tool-button sheet-button"
        aria-haspopup="dialog"
        onClick={() => openSheet(desk)}
      >
        Properties
      </button>
    </div>
  )
}

/** The place beside the canvas; a sheet over it where there is no room. */
function Chosen({ panel }: { readonly panel: (pointers: readonly Pointer[]) => ReactNode }) {
  const desk = useDesk()
  const { pointerOf, keys } = desk
  const sheet = useDesigner((state) => state.sheet)
  const active = useDesigner((state) => state.active)
  const selected = useDesigner((state) => state.selected)
  const chosen = [...(selected.size > 0 ? selected : active === null ? [] : [active])]
    .filter((key) => keys().elementOf.has(key))
    .map(pointerOf)
  return (
    <aside
      className="designer-panel"
      aria-label="Properties"
      tabIndex={-1}
      data-sheet={sheet}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === 'Escape' && !defaultPrevented) closeSheet(desk)
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
      {panel(chosen)}
    </aside>
  )
}
