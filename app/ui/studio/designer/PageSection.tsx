import { memo } from 'react'
import { editText } from '../../../core/drafting/edits/edit-text.ts'
import { movePage } from '../../../core/drafting/edits/move-page.ts'
import { labelOf, type OutlinePage } from '../../../core/drafting/edits/outline.ts'
import { rename } from '../../../core/drafting/edits/rename.ts'
import { ownText } from '../../../core/drafting/edits/own-text.ts'
import { useDesigner, useDesk, type Desk } from './desk.ts'
import { ElementList } from './ElementList.tsx'
import { focusPage } from './focus.ts'
import { ValueField } from './ValueField.tsx'
import { useLift, type Liftable } from './lift.ts'
import { PipingText } from './PipingText.tsx'
import { LiftHandle } from './LiftHandle.tsx'

/** A page with its head and what stands on it. */
export const PageSection = memo(function PageSection({
  page,
  index,
  count,
  language,
}: {
  readonly page: OutlinePage
  readonly index: number
  readonly count: number
  readonly language: string
}) {
  const desk = useDesk()
  const { pointer, source, list, kind } = page
  const isMenuOpen = useDesigner(
    ({ opened }) => opened?.kind === 'pageMenu' && opened.pointer === pointer,
  )
  const { isLifted, handle } = useLift(() => liftPage(desk, index, count))
  const called = `page ${index + 1}`
  const text = (key: string) => (now: string) =>
    desk.perform(editText(desk.document(), pointer, key, now))
  return (
    <section
      className={isLifted ? 'page is-lifted' : 'page'}
      data-page={index}
      aria-label={`Page ${index + 1}${page.title === '' ? '' : `: ${page.title}`}`}
    >
      {kind === 'page' && (
        <header className="page-head">
          <div className="card-bar">
            <LiftHandle called={called} handle={handle} />
            <span className="card-type">
              Page {index + 1} of {count}
            </span>
            <label className="card-name">
              <span>Name</span>
              <ValueField
                value={page.name}
                label={`Name of ${called}`}
                onValue={(to) => desk.perform(rename(desk.document(), pointer, to.trim()))}
              />
            </label>
            <button
              type="button"
              className="icon-button"
              data-menu
              aria-haspopup="menu"
              aria-expanded={isMenuOpen}
              aria-label={`Actions for ${called}`}
              onClick={({ currentTarget }) =>
                desk.view.set({ opened: { kind: 'pageMenu', pointer, by: currentTarget } })
              }
            >
              <span aria-hidden="true">⋯</span>
            </button>
          </div>
          <PipingText
            owner=""
            before={pointer}
            value={page.title}
            label={`Title of ${called}`}
            field="title"
            className="page-title"
            placeholder="Title of the page"
            onText={text('title')}
          />
          <PipingText
            owner=""
            before={pointer}
            value={ownText(source['description'], language)}
            label={`Description of ${called}`}
            field="description"
            className="card-description"
            placeholder="Description of the page"
            onText={text('description')}
          />
        </header>
      )}
      <ElementList list={list} called={called} language={language} />
    </section>
  )
})

export function putPage(desk: Desk, from: number, to: number): void {
  if (desk.perform(movePage(desk.document(), from, to))) focusPage(to)
}

function liftPage(desk: Desk, index: number, count: number): Liftable {
  const section = (at: number) => document.querySelector(`[data-page="${at}"]`)
  const page = desk.outline().pages[index]
  return {
    label:
      page === undefined || labelOf(page) === '' ? `Page ${index + 1}` : `Page “${labelOf(page)}”`,
    start: index,
    spots: Array.from({ length: count }, (_, at) => ({
      words: `Page ${at + 1} of ${count}`,
      edge: () => {
        const element = section(at)
        return element === null ? null : { element, side: at > index ? 'bottom' : 'top' }
      },
    })),
    spotAt: (_, y) => {
      const at = Array.from({ length: count }, (_unused, each) => section(each)).findIndex(
        (each) => {
          const box = each?.getBoundingClientRect()
          return box !== undefined && y >= box.top && y <= box.bottom
        },
      )
      return at === -1 ? null : at
    },
    drop: (to) => putPage(desk, index, to),
  }
}
