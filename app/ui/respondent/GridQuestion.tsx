import { GroupList } from './GroupList.tsx'
import { GroupTable } from './GroupTable.tsx'
import { QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { GridView } from './view.ts'

export function GridQuestion({ view, locale, level }: QuestionProps<GridView>) {
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      {view.layout === 'groups' ? (
        <GroupList view={view} locale={locale} level={level} removed={null} />
      ) : (
        <GroupTable view={view} locale={locale} level={level} removed={null} />
      )}
    </QuestionGroup>
  )
}
