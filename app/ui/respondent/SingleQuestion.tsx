import { ChoiceList } from './ChoiceList.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { SingleView } from './view.ts'

export function SingleQuestion({ view, locale, level }: QuestionProps<SingleView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="radiogroup">
      <ChoiceList view={view} locale={locale} />
    </QuestionGroup>
  )
}
