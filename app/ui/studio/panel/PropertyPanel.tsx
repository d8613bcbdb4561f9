import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { languageOf } from '../../../core/drafting/edits/own-text.ts'
import { classAt } from '../../../core/drafting/properties/class-at.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { EVERYTHING, type PanelFilter } from '../../../core/drafting/properties/panel-rows.ts'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import { useOnceStill } from '../draft/use-once-still.ts'
import { CatalogueContext, useCatalogue } from './catalogue.ts'
import { focusProperty } from './focus-property.ts'
import { LanguagesLink } from './LanguagesLink.tsx'
import { PanelFilterFields } from './PanelFilterFields.tsx'
import { PanelDocumentContext } from './panel-document.ts'
import { PanelGroups } from './PanelGroups.tsx'
import { PanelPath } from './PanelPath.tsx'
import { PanelTitle } from './PanelTitle.tsx'

export type AskedProperty = { readonly pointer: Pointer; readonly property: string }

const WHOLE_SURVEY: readonly Pointer[] = ['/source']

type Shown = {
  readonly document: DraftDocument
  readonly pointers: readonly Pointer[]
  /** Where a link led to; another one each time that it is followed. */
  readonly asked: AskedProperty | null
}

/**
 * What can be set of the selected parts, or of the survey where none is selected. What is typed
 * in it is there at once; what is typed on the canvas shows here once typing stands still.
 */
export function PropertyPanel({ pointers, asked }: Omit<Shown, 'document'>) {
  const document = useDraftDocument()
  const [use, setUse] = useState<'inUse' | 'justLeft' | 'notInUse'>('notInUse')
  const selection = pointers.join(' ')
  // A list of places is made anew each time; it is compared by what it says.
  const now = useMemo((): Shown => ({ document, pointers, asked }), [document, selection, asked])
  const still = useOnceStill(now)
  const isOfSame = still.pointers.join(' ') === selection && still.asked === asked
  const later = useDeferredValue(isOfSame ? still : now)
  // What was last set here never goes away again until the rest has followed.
  useEffect(() => {
    if (use === 'justLeft' && still === now) setUse('notInUse')
  }, [use, still, now])
  return (
    <div
      onFocus={() => setUse('inUse')}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setUse('justLeft')
      }}
    >
      <PanelOf {...(use === 'notInUse' ? later : now)} />
    </div>
  )
}

const PanelOf = memo(function PanelOf({ document, pointers, asked }: Shown) {
  const { loading, again } = useCatalogue()
  const [filter, setFilter] = useState<PanelFilter>(EVERYTHING)
  const panel = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const selection = pointers.join(' ')
  /** Where one went from the selection; another selection leads back to it. */
  const [elsewhere, setElsewhere] = useState<{
    readonly from: string
    readonly pointer: Pointer
  } | null>(null)
  const of =
    elsewhere?.from === selection
      ? [elsewhere.pointer]
      : pointers.length === 0
        ? WHOLE_SURVEY
        : pointers
  const [first = '/source'] = of

  useEffect(() => {
    if (asked === null) return
    setElsewhere({ from: selection, pointer: asked.pointer })
    setFilter({ ...EVERYTHING, asked: asked.property })
    // Once for each address: what is selected afterwards counts more.
  }, [asked])
  useEffect(() => {
    if (loading.state === 'ready' && filter.asked !== null && asked?.pointer === first)
      focusProperty(panel.current, filter.asked)
  }, [asked, filter.asked, first, loading.state])

  function go(pointer: Pointer) {
    setElsewhere({ from: selection, pointer })
    setFilter({ ...filter, asked: null })
    title.current?.focus()
  }

  return (
    <PanelDocumentContext.Provider value={document}>
      <div className="panel" ref={panel}>
        <PanelTitle document={document} pointers={of} heading={title} />
        {of.length === 1 && <PanelPath document={document} pointer={first} onGo={go} />}
        {loading.state === 'loading' && <p className="panel-note">Loading what can be set …</p>}
        {loading.state === 'failed' && (
          <div role="alert" className="panel-failed">
            <p>What can be set could not be loaded. {loading.why}</p>
            <button type="button" className="tool-button" onClick={again}>
              Try again
            </button>
          </div>
        )}
        {loading.state === 'ready' && (
          <CatalogueContext.Provider value={loading.catalogue}>
            <PanelFilterFields filter={filter} onChange={setFilter} />
            <PanelGroups
              key={of.join(' ')}
              document={document}
              pointers={of}
              classes={of.map((pointer) => classAt(document, pointer))}
              filter={filter}
            />
            <LanguagesLink language={languageOf(document.source)} />
          </CatalogueContext.Provider>
        )}
      </div>
    </PanelDocumentContext.Provider>
  )
})

export default PropertyPanel
