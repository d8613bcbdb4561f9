import { describedBy, QuestionField, type QuestionProps } from './QuestionFrame.tsx'
import { Slider } from './Slider.tsx'
import type { NumberView } from './view.ts'

/** A text input: number inputs swallow what they can't read, and change when scrolled over. */
export function NumberField({ view, locale, level }: QuestionProps<NumberView>) {
  const id = `${view.id}-0`
  return (
    <QuestionField view={view} locale={locale} level={level}>
      <input
        type="text"
        className="number"
        id={id}
        name={view.field}
        defaultValue={view.value}
        inputMode={view.inputMode}
        autoComplete="off"
        aria-required={view.isRequired ? true : undefined}
        autoFocus={view.isFocused}
        aria-describedby={describedBy(view)}
        aria-invalid={view.error === null ? undefined : true}
      />
      {view.slider !== null && <Slider view={view.slider} bound={[{ id, label: view.label }]} />}
    </QuestionField>
  )
}
