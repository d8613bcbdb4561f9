import { useEffect, useRef, useState } from 'react'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { languageOf } from '../../../core/drafting/edits/own-text.ts'
import { classAt } from '../../../core/drafting/properties/class-at.ts'
import { EVERYTHING, type PanelFilter } from '../../../core/drafting/properties/panel-rows.ts'
import { useDraftDocument } from '../draft/DraftProvider.tsx'
import { useAskedProperty } from './asked-property.ts'
import { CatalogueContext, useCatalogue } from './catalogue.ts'
import { LanguagesLink } from './LanguagesLink.tsx'
import { PanelFilterFields } from './PanelFilterFields.tsx'
import { PanelGroups } from './PanelGroups.tsx'
import { PanelTitle } from './PanelTitle.tsx'

const WHOLE_SURVEY: readonly Pointer[] = ['/source']

/** What can be set of the selected parts, or of the survey where none is selected. */
export function PropertyPanel({ pointers }: { readonly pointers: readonly Pointer[] }) {
  const document = useDraftDocument()
  const { loading, again } = useCatalogue()
  const [filter, setFilter] = useState<PanelFilter>(EVERYTHING)
  const panel = useRef<HTMLDivElement>(null)
  const of = pointers.length === 0 ? WHOLE_SURVEY : pointers
  const asked = useAskedProperty(of)

  useEffect(() => {
    if (asked !== null) setFilter({ ...EVERYTHING, asked: asked.property })
  }, [asked])
  useEffect(() => {
    if (asked === null || filter.asked !== asked.property || loading.state !== 'ready') return
    const row = [...(panel.current?.querySelectorAll('[data-property]') ?? [])].find(
      (each) => each.getAttribute('data-property') === asked.property,
    )
    const group = row?.closest('details')
    if (group != null) group.open = true
    row?.scrollIntoView({ block: 'center' })
    row?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [asked, filter.asked, loading.state])

  return (
    <div className="panel" ref={panel}>
      <PanelTitle document={document} pointers={of} />
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
  )
}

export default PropertyPanel
