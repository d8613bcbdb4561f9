import type { KeyboardEvent, ClipboardEvent, MouseEvent, FocusEvent } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { addPage } from '../../../core/drafting/edits/add-page.ts'
import { editText } from '../../../core/drafting/edits/edit-text.ts'
import type { Outline } from '../../../core/drafting/edits/outline.ts'
import { ownText } from '../../../core/drafting/edits/own-text.ts'
import { pasteQuestions } from '../../../core/drafting/edits/paste-questions.ts'
import { placeAfter } from './add-question.ts'
import { AskedTooLate } from './AskedTooLate.tsx'
import { useDesk, type Desk } from './desk.ts'
import type { DesignerStore } from './designer-store.ts'
import { EditableText } from './EditableText.tsx'
import { focusField, focusHandle, focusPage } from './focus.ts'
import { PageSection } from './PageSection.tsx'
import { holdStill, keepInSight } from './stay-in-sight.ts'
import { isWalked } from './walk-canvas.ts'

/** The survey as it will look, page under page, edited in place. */
export function Canvas({
  source,
  outline,
}: {
  readonly source: JsonObject
  readonly outline: Outline
}) {
  const desk = useDesk()
  const { language, pages } = outline
  const text = (key: string) => (now: string) =>
    desk.perform(editText(desk.document(), '/source', key, now))
  return (
    <div
      className="canvas"
      onClick={(event) => takeInHand(desk, event)}
      onFocus={(event) => followKeyboard(desk, event)}
      onKeyDown={(event) => onCanvasKey(desk, event)}
      onPaste={(event) => onCanvasPaste(desk, event)}
    >
      <header className="survey-head">
        <EditableText
          value={ownText(source['title'], language)}
          label="Title of the survey"
          field="title"
          className="survey-title"
          placeholder="Title of the survey"
          onText={text('title')}
        />
        <EditableText
          value={ownText(source['description'], language)}
          label="Description of the survey"
          field="description"
          className="card-description"
          placeholder="Description of the survey"
          onText={text('description')}
        />
      </header>
      <AskedTooLate outline={outline} />
      {pages.map((page, index) => (
        <PageSection
          key={index}
          page={page}
          index={index}
          count={pages.length}
          language={language}
        />
      ))}
      {pages.length === 0 && (
        <div className="canvas-empty">
          <p>There is no question yet. Add the first, or press / anywhere here.</p>
          <button
            type="button"
            className="button"
            aria-haspopup="dialog"
            data-first
            onClick={({ currentTarget }) =>
              desk.view.set({ opened: { kind: 'picker', place: 'first', by: currentTarget } })
            }
          >
            Add a question
          </button>
        </div>
      )}
      <button
        type="button"
        className="tool-button"
        onClick={() => {
          if (desk.perform(addPage(desk.document(), pages.length))) focusPage(pages.length)
        }}
      >
        Add page
      </button>
    </div>
  )
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select')

const cardOf = (target: EventTarget): string | null =>
  target instanceof Element
    ? (target.closest('[data-card]')?.getAttribute('data-card') ?? null)
    : null

const pageOf = (target: EventTarget): number | null => {
  const page =
    target instanceof Element ? target.closest('[data-page]')?.getAttribute('data-page') : null
  return page == null ? null : Number(page)
}

/** What is said beside the canvas follows to the head of a page, and to that of the survey. */
function takeHeadInHand(view: DesignerStore, target: Element): void {
  if (target.closest('.survey-head') !== null) return view.set({ active: null, page: null })
  const page = target.closest('.page-head') === null ? null : pageOf(target)
  if (page !== null) view.set({ active: null, page: `/source/pages/${page}` })
}

/** A click on words takes their element in hand, with the cursor where it was clicked. */
function takeInHand({ view }: Desk, event: MouseEvent): void {
  const { target } = event
  const key = cardOf(target)
  if (!(target instanceof Element)) return
  if (key === null) return takeHeadInHand(view, target)
  if (event.ctrlKey || event.metaKey) {
    const selected = new Set(view.state().selected)
    if (!selected.delete(key)) selected.add(key)
    return view.set({ selected, active: key })
  }
  if (view.state().active === key || target.closest('[data-menu]') !== null) return
  const card = target.closest('[data-card]') ?? target
  holdStill(card, () => view.set({ active: key }))
  const field = target.closest('[data-edit]')?.getAttribute('data-edit')
  if (field != null) focusField(key, field)
}

/** By keyboard, what has the focus is in hand; a pointer waits for its click, lest things move. */
function followKeyboard({ view }: Desk, { target }: FocusEvent): void {
  const key = cardOf(target)
  if (key === null) return target.matches(':active') ? undefined : takeHeadInHand(view, target)
  if (view.state().active === key) return
  if (!target.matches(':focus-visible') || isField(target)) return
  view.set({ active: key })
  keepInSight(target)
}

function onCanvasKey(desk: Desk, event: KeyboardEvent): void {
  const { target, key, altKey, defaultPrevented } = event
  if (!(target instanceof HTMLElement) || defaultPrevented) return
  if (isWalked(event)) return event.preventDefault()
  if (key !== '/' || isField(target) || altKey) return
  event.preventDefault()
  const place = placeAfter(desk, cardOf(target), pageOf(target))
  desk.view.set({ opened: { kind: 'picker', place, by: target } })
}

function onCanvasPaste(desk: Desk, event: ClipboardEvent): void {
  const pasted = event.clipboardData.getData('text/plain')
  if (isField(event.target) || pasted.trim() === '') return
  const place = placeAfter(desk, cardOf(event.target), pageOf(event.target))
  event.preventDefault()
  const [first] = desk.place(pasteQuestions(desk.document(), pasted, place))
  if (first !== undefined) focusHandle(first)
}
