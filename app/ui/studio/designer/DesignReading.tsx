import { useEffect, useMemo, useState } from 'react'
import type { PropertiesOfTypes } from '../../../core/drafting/edits/convert-element.ts'
import {
  outlineOf,
  type OutlineElement,
  type OutlineList,
  type OutlinePage,
} from '../../../core/drafting/edits/outline.ts'
import { ownText } from '../../../core/drafting/edits/own-text.ts'
import { typeLabel } from '../../../core/drafting/edits/question-types.ts'
import { useDraftDocument, useDraftStore } from '../draft/DraftProvider.tsx'
import type { Pointer } from '../../../core/drafting/pointer.ts'
import { createDesk, DeskContext, useDesk } from './desk.ts'
import { DrawnElement } from './ElementBody.tsx'
import { landOn } from './land-on.ts'
import { Navigator } from './Navigator.tsx'
import { ChippedText } from './PipingText.tsx'
import { ValuesSwitch } from './ValuesSwitch.tsx'

/** The survey as it will look, for who may not change it. */
export function DesignReading({
  properties,
  goal,
}: {
  readonly properties: PropertiesOfTypes
  /** Where a link led to. */
  readonly goal: { readonly at: Pointer } | null
}) {
  const store = useDraftStore()
  const { source, study } = useDraftDocument()
  const [desk] = useState(() => createDesk(store, properties))
  const outline = useMemo(() => outlineOf({ source, study }), [source, study])
  useEffect(() => (goal === null ? undefined : landOn(desk, goal.at)), [desk, goal])
  const { language, pages } = outline
  const title = ownText(source['title'], language)
  const description = ownText(source['description'], language)
  return (
    <DeskContext.Provider value={desk}>
      <div className="designer">
        <div className="designer-side">
          <details className="navigator-fold" open>
            <summary>Questions</summary>
            <Navigator outline={outline} />
          </details>
        </div>
        <div className="designer-main">
          <ValuesSwitch />
          <div className="canvas is-read">
            <header className="survey-head">
              {title !== '' && (
                <p className="survey-title" dir="auto">
                  {title}
                </p>
              )}
              {description !== '' && (
                <p className="card-description" dir="auto">
                  {description}
                </p>
              )}
            </header>
            {pages.map((page, index) => (
              <ReadPage
                key={page.pointer}
                page={page}
                index={index}
                count={pages.length}
                language={language}
              />
            ))}
            {pages.length === 0 && <p className="canvas-empty">There is no question yet.</p>}
          </div>
        </div>
      </div>
    </DeskContext.Provider>
  )
}

function ReadPage({
  page: { kind, title, name, source, list },
  index,
  count,
  language,
}: {
  readonly page: OutlinePage
  readonly index: number
  readonly count: number
  readonly language: string
}) {
  const description = ownText(source['description'], language)
  return (
    <section className="page" data-page={index}>
      {kind === 'page' && (
        <header className="page-head">
          <p className="card-type">
            Page {index + 1} of {count}
          </p>
          <h2 className="page-title" data-handle tabIndex={-1} dir="auto">
            {title === '' ? name : <ChippedText text={title} />}
          </h2>
          {description !== '' && (
            <p className="card-description" dir="auto">
              <ChippedText text={description} />
            </p>
          )}
        </header>
      )}
      <ReadList list={list} language={language} />
    </section>
  )
}

function ReadList({
  list: { elements },
  language,
}: {
  readonly list: OutlineList
  readonly language: string
}) {
  if (elements.length === 0) return <p className="quiet">Nothing here yet.</p>
  return (
    <ol className="element-list">
      {elements.map((element) => (
        <ReadCard key={element.pointer} element={element} language={language} />
      ))}
    </ol>
  )
}

function ReadCard({
  element: { pointer, type, source, lists },
  language,
}: {
  readonly element: OutlineElement
  readonly language: string
}) {
  const { keys } = useDesk()
  return (
    <li className="card" data-card={keys().keyAt.get(pointer) ?? pointer}>
      <p className="card-type" data-handle tabIndex={-1}>
        {typeLabel(type)}
      </p>
      <DrawnElement source={source} type={type} language={language} />
      {lists.map((list) => (
        <ReadList key={list.pointer} list={list} language={language} />
      ))}
    </li>
  )
}
