import type { ReactNode } from 'react'
import { markOf } from './language-mark.ts'
import { messagesFor } from './messages.ts'
import type { QuestionView } from './view.ts'

export type QuestionProps<View extends QuestionView = QuestionView> = {
  readonly view: View
  readonly locale: string
  /** 3 within a panel that has a heading of its own. */
  readonly level: 2 | 3
}

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`

/** The ids of what describes a control, for `aria-describedby`. */
export function describedBy(view: {
  readonly id: string
  readonly hint?: string | null
  readonly error: string | null
}): string | undefined {
  const ids = [
    view.hint == null ? null : hintId(view.id),
    view.error === null ? null : errorId(view.id),
  ].filter((id) => id !== null)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** Several controls under one question. `radiogroup` where one of them is the answer. */
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
      className={frameClass(view)}
      id={view.id}
      role={role}
      aria-labelledby={`${view.id}-label`}
      aria-describedby={describedBy(view)}
      aria-required={isRadioGroup && view.isRequired ? true : undefined}
      aria-invalid={isRadioGroup && view.error !== null ? true : undefined}
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
    </fieldset>
  )
}

/** One control; its label is the question. */
export function QuestionField({
  view,
  locale,
  level,
  children,
}: QuestionProps & { readonly children: ReactNode }) {
  return (
    <div className={frameClass(view)} id={view.id}>
      <Heading view={view} level={level}>
        <label htmlFor={`${view.id}-0`}>
          <LabelText view={view} locale={locale} />
        </label>
      </Heading>
      <HintAndError view={view} locale={locale} />
      {children}
    </div>
  )
}

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
      <ErrorText id={view.id} text={view.error} locale={locale} />
    </>
  )
}

function LabelText({ view, locale }: { readonly view: QuestionView; readonly locale: string }) {
  if (!view.isRequired) return <>{view.label}</>
  return (
    <>
      {view.label}{' '}
      <span className="required" {...markOf(locale, 'required')}>
        ({messagesFor(locale).required})
      </span>
    </>
  )
}

function Heading({
  view,
  level,
  children,
}: Pick<QuestionProps, 'view' | 'level'> & { readonly children: ReactNode }) {
  const Tag = level === 2 ? 'h2' : 'h3'
  return (
    <Tag className="question-title" {...view.labelMark}>
      {children}
    </Tag>
  )
}

const frameClass = (view: QuestionView) => (view.error === null ? 'question' : 'question has-error')
