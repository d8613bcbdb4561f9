import { Fragment } from 'react'
import { EditButton } from './EditButton.tsx'
import { Elements } from './Elements.tsx'
import { below, headingOf, type Level } from './QuestionFrame.tsx'
import { RemovedLine } from './RemovedLine.tsx'
import type { EntriesView, GridView, GroupView, RemovedView } from './view.ts'

type Props = {
  readonly view: GridView | EntriesView
  readonly locale: string
  readonly level: Level
  readonly removed: RemovedView | null
}

/** Rows or entries below each other, each with its heading. */
export function GroupList({ view, locale, level, removed }: Props) {
  return (
    <>
      {view.groups.map((group, index) => (
        <Fragment key={group.id}>
          {removed?.index === index && <RemovedLine removed={removed} />}
          <GroupBlock group={group} locale={locale} level={below(level)} />
        </Fragment>
      ))}
      {removed !== null && removed.index >= view.groups.length && <RemovedLine removed={removed} />}
    </>
  )
}

function GroupBlock({
  group,
  locale,
  level,
}: {
  readonly group: GroupView
  readonly locale: string
  readonly level: Level
}) {
  const Heading = headingOf(level)
  const hint = group.description === null ? undefined : `${group.id}-hint`
  return (
    <fieldset
      className="entry"
      id={group.id}
      aria-describedby={hint}
      tabIndex={group.isFocused ? -1 : undefined}
      autoFocus={group.isFocused}
    >
      <legend>
        <Heading className="entry-title">{group.label}</Heading>
      </legend>
      {group.description !== null && (
        <p className="hint" id={hint}>
          {group.description}
        </p>
      )}
      <Elements elements={group.elements} locale={locale} level={below(level)} />
      {group.remove !== null && <EditButton view={group.remove} weight="quiet" />}
    </fieldset>
  )
}
