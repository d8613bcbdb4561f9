import { describedBy, QuestionFigure, type QuestionProps } from './QuestionFrame.tsx'
import type { ComputedView } from './view.ts'

/** Worked out by us; nothing is posted. */
export function ComputedField({ view, locale, level }: QuestionProps<ComputedView>) {
  return (
    <QuestionFigure view={view} locale={locale} level={level}>
      <output aria-labelledby={`${view.id}-label`} aria-describedby={describedBy(view)}>
        {view.text}
      </output>
    </QuestionFigure>
  )
}
