import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import type { NumberView } from './view.ts'

/** A text input: number inputs swallow what they can't read, and change when scrolled over. */
export function NumberField({ view, locale, level }: QuestionProps<NumberView>) {
  return (
    <QuestionField view={view} locale={locale} level={level}>
      <input
        type="text"
        className="number"
        id={`${view.id}-0`}
        name={view.field}
        defaultValue={view.value}
        inputMode={view.inputMode}
        autoComplete="off"
        required={view.isRequired}
        autoFocus={view.isFocused}
        aria-describedby={describedBy(view)}
        aria-invalid={view.error === null ? undefined : true}
      />
    </QuestionField>
  )
}
