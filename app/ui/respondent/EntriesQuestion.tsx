import { EditButton } from './EditButton.tsx'
import { GroupList } from './GroupList.tsx'
import { GroupTable } from './GroupTable.tsx'
import { describedBy, QuestionGroup, type QuestionProps } from './QuestionFrame.tsx'
import type { EntriesView } from './view.ts'

export function EntriesQuestion({ view, locale, level }: QuestionProps<EntriesView>) {
  const { add, removed, limits, none } = view
  const limitsId = `${view.id}-limits`
  const description = [limits === null ? null : limitsId, describedBy(view)].filter(
    (id) => id != null,
  )
  return (
    <QuestionGroup view={view} locale={locale} level={level} role="group">
      <input type="hidden" name={view.countField} value={view.groups.length} />
      {view.groups.length > 0 && view.layout !== 'groups' ? (
        <GroupTable view={view} locale={locale} level={level} removed={removed} />
      ) : (
        <GroupList view={view} locale={locale} level={level} removed={removed} />
      )}
      {none !== null && <p className="no-entries">{none}</p>}
      {limits !== null && (
        <p className="limits" id={limitsId}>
          {limits}
        </p>
      )}
      {add !== null && (
        <EditButton
          view={add}
          weight="plain"
          id={`${view.id}-add`}
          describedBy={description.length === 0 ? undefined : description.join(' ')}
        />
      )}
    </QuestionGroup>
  )
}
