import { ChoiceList } from './ChoiceList.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { MultipleView } from './view.ts'

export function MultipleQuestion({ view, locale, level }: QuestionProps<MultipleView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      <ChoiceList view={view} locale={locale} />
    </QuestionGroup>
  )
}
