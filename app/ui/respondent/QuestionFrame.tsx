import type { ReactNode } from 'react'
import { CommentField } from './CommentField.tsx'
import { markOf } from './language-mark.ts'
import { comfortWordsFor } from './comfort-words.ts'
import { messagesFor } from './messages.ts'
import type { QuestionView } from './view.ts'

export type QuestionProps<View extends QuestionView = QuestionView> = {
  readonly view: View
  readonly locale: string
  readonly level: Level
}

/** Deeper within a panel or an entry that has a heading of its own; an item of a question has none. */
export type Level = 2 | 3 | 4 | 5 | 6 | 'item'

export function below(level: Level): Level {
  switch (level) {
    case 2:
      return 3
    case 3:
      return 4
    case 4:
      return 5
    case 5:
    case 6:
      return 6
    case 'item':
      return level
  }
}

export const headingOf = (level: Level) => (level === 'item' ? 'div' : (`h${level}` as const))

const hintId = (id: string) => `${id}-hint`
const noteId = (id: string) => `${id}-note`
export const errorId = (id: string) => `${id}-error`

/** The ids of what describes a control, for `aria-describedby`. */
export function describedBy(view: {
  readonly id: string
  readonly hint?: string | null
  readonly note?: string | null
  readonly error: string | null
}): string | undefined {
  const ids = [
    view.hint == null ? null : hintId(view.id),
    view.note == null ? null : noteId(view.id),
    view.error === null ? null : errorId(view.id),
  ].filter((id) => id !== null)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/**
 * Several controls under one question. `radiogroup` where one of them is the answer. No control has
 * `required`: browsers call such a one invalid before anybody has touched it.
 */
export function QuestionGroup({
  view,
  locale,
  level,
  role,
  children,
}: QuestionProps & { readonly role: 'radiogroup' | 'group'; readonly children: ReactNode }) {
  const isRadioGroup = role === 'radiogroup'
  return (
    <fieldset
      className={frameClass(view, level)}
      id={view.id}
      role={role}
      aria-labelledby={`${view.id}-label`}
      aria-describedby={describedBy(view)}
      aria-required={isRadioGroup && view.isRequired ? true : undefined}
      aria-invalid={isRadioGroup && view.error !== null ? true : undefined}
      disabled={view.isDisabled}
    >
      <legend>
        <Heading view={view} level={level}>
          <span id={`${view.id}-label`}>
            <LabelText view={view} locale={locale} />
          </span>
        </Heading>
      </legend>
      <HintAndError view={view} locale={locale} />
      {children}
      {view.comment !== null && <CommentField view={view.comment} locale={locale} />}
    </fieldset>
  )
}

/** One control; its label is the question, and the name of the group where words go with it. */
export function QuestionField({
  view,
  locale,
  level,
  children,
}: QuestionProps & { readonly children: ReactNode }) {
  const controls = (
    <>
      {children}
      {view.comment !== null && <CommentField view={view.comment} locale={locale} />}
    </>
  )
  const labelId = takesWords(view) ? `${view.id}-label` : undefined
  return (
    <div
      className={frameClass(view, level)}
      id={view.id}
      role={labelId === undefined ? undefined : 'group'}
      aria-labelledby={labelId}
    >
      <Heading view={view} level={level}>
        <label htmlFor={`${view.id}-0`} id={labelId}>
          <LabelText view={view} locale={locale} />
        </label>
      </Heading>
      <HintAndError view={view} locale={locale} />
      {view.isDisabled ? <Disabled>{controls}</Disabled> : controls}
    </div>
  )
}

const takesWords = (view: QuestionView): boolean =>
  view.comment !== null || (view.kind === 'dropdown' && (view.other ?? view.own) !== null)

/** Something to read under a question's name. */
export function QuestionFigure({
  view,
  locale,
  level,
  children,
}: QuestionProps & { readonly children: ReactNode }) {
  return (
    <div className={frameClass(view, level)} id={view.id}>
      <Heading view={view} level={level}>
        <span id={`${view.id}-label`}>{view.label}</span>
      </Heading>
      <HintAndError view={view} locale={locale} />
      {children}
    </div>
  )
}

/** Takes every control inside out of reach; for a screen reader it is no group of its own. */
const Disabled = ({ children }: { readonly children: ReactNode }) => (
  <fieldset role="presentation" disabled>
    {children}
  </fieldset>
)

export function ErrorText({
  id,
  text,
  locale,
}: {
  readonly id: string
  readonly text: string | null
  readonly locale: string
}) {
  if (text === null) return null
  return (
    <p className="error" id={errorId(id)}>
      <span className="hidden" {...markOf(locale, 'errorPrefix')}>
        {messagesFor(locale).errorPrefix}{' '}
      </span>
      {text}
    </p>
  )
}

function HintAndError({ view, locale }: { readonly view: QuestionView; readonly locale: string }) {
  return (
    <>
      {view.hint !== null && (
        <p className="hint" id={hintId(view.id)} {...view.hintMark}>
          {view.hint}
        </p>
      )}
      {view.note !== null && (
        <p
          className="hint"
          id={noteId(view.id)}
          {...markOf(locale, 'fields')}
          {...countOf(view, locale)}
        >
          {view.note}
        </p>
      )}
      <ErrorText id={view.id} text={view.error} locale={locale} />
    </>
  )
}

/** For the script, which says how many characters are left. */
const countOf = (view: QuestionView, locale: string) =>
  view.kind === 'text' && view.count !== null
    ? { 'data-count': view.count, 'data-count-left': comfortWordsFor(locale).charactersLeft }
    : {}

function LabelText({ view, locale }: { readonly view: QuestionView; readonly locale: string }) {
  return (
    <>
      {view.row !== null && <span className="hidden">{view.row}: </span>}
      {view.label}
      {view.isDisabled && (
        <>
          {' '}
          <span className="required" {...markOf(locale, 'notChangeable')}>
            ({messagesFor(locale).notChangeable})
          </span>
        </>
      )}
      {view.isRequired && (
        <>
          {' '}
          <span className="required" {...markOf(locale, 'required')}>
            ({messagesFor(locale).required})
          </span>
        </>
      )}
    </>
  )
}

/** The cells of a table have no headings: its columns do. */
function Heading({
  view,
  level,
  children,
}: Pick<QuestionProps, 'view' | 'level'> & { readonly children: ReactNode }) {
  const Tag = view.row === null ? headingOf(level) : 'div'
  const className = level === 'item' ? 'item-title' : 'question-title'
  return (
    <Tag className={view.isLabelHidden ? `${className} hidden` : className} {...view.labelMark}>
      {children}
    </Tag>
  )
}

const frameClass = (view: QuestionView, level: Level) => {
  const frame = level === 'item' ? 'item' : 'question'
  return view.error === null ? frame : `${frame} has-error`
}
