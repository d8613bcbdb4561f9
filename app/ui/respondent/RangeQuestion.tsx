import { describedBy, ErrorText, QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import { Slider } from './Slider.tsx'
import type { RangeView } from './view.ts'

export function RangeQuestion({ view, locale, level }: QuestionProps<RangeView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      <div className="range">
        {view.ends.map((end) => (
          <div key={end.id}>
            <label htmlFor={end.id}>{end.label}</label>
            <ErrorText id={end.id} text={end.error} locale={locale} />
            <input
              type="text"
              className="number"
              id={end.id}
              name={end.field}
              defaultValue={end.value}
              inputMode={view.inputMode}
              autoComplete="off"
              aria-required={view.isRequired ? true : undefined}
              aria-describedby={describedBy(end)}
              aria-invalid={end.error === null && view.error === null ? undefined : true}
            />
          </div>
        ))}
      </div>
      <Slider view={view.slider} bound={view.ends} />
    </QuestionGroup>
  )
}
