import { Fragment } from 'react'
import { EditButton } from './EditButton.tsx'
import { Elements } from './Elements.tsx'
import { messagesFor } from './messages.ts'
import type { Level } from './QuestionFrame.tsx'
import { RemovedLine } from './RemovedLine.tsx'
import type { EntriesView, GridView, GroupView, HeadView, RemovedView } from './view.ts'
import { WideTable } from './WideTable.tsx'

type Props = {
  readonly view: GridView | EntriesView
  readonly locale: string
  readonly level: Level
  readonly removed: RemovedView | null
}

/**
 * A table; on a narrow screen the style sheet stacks it, and browsers forget that it is one. So each
 * cell's label says its row too, and is seen wherever the heads of the columns are not.
 */
export function GroupTable(props: Props) {
  const { view, locale } = props
  if (view.layout !== 'wide') return <Table {...props} />
  return (
    <WideTable labelledBy={`${view.id}-label`} locale={locale}>
      <Table {...props} />
    </WideTable>
  )
}

function Table({ view, locale, level, removed }: Props) {
  const messages = messagesFor(locale)
  const { columns, groups } = view
  const canRemove = groups.some(({ remove }) => remove !== null)
  const width = columns.length + (canRemove ? 2 : 1)
  return (
    <table className="cells" aria-labelledby={`${view.id}-label`}>
      <thead>
        <tr>
          <td />
          {columns.map(({ id, label, isRequired }) => (
            <th key={id} id={id} scope="col">
              {label}
              {isRequired && <span className="required"> ({messages.required})</span>}
            </th>
          ))}
          {canRemove && <td />}
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => (
          <Fragment key={group.id}>
            {removed?.index === index && <RemovedRow removed={removed} width={width} />}
            <Row
              group={group}
              columns={columns}
              locale={locale}
              level={level}
              canRemove={canRemove}
            />
          </Fragment>
        ))}
        {removed !== null && removed.index >= groups.length && (
          <RemovedRow removed={removed} width={width} />
        )}
      </tbody>
    </table>
  )
}

function Row({
  group,
  columns,
  locale,
  level,
  canRemove,
}: {
  readonly group: GroupView
  readonly columns: readonly HeadView[]
  readonly locale: string
  readonly level: Level
  readonly canRemove: boolean
}) {
  return (
    <tr id={group.id}>
      <th scope="row">{group.label}</th>
      {columns.map(({ cell }) => {
        const id = `${group.id}-${cell}`
        return (
          <td key={cell}>
            <Elements
              elements={group.elements.filter((element) => element.id === id)}
              locale={locale}
              level={level}
            />
          </td>
        )
      })}
      {canRemove && (
        <td className="remove">
          {group.remove !== null && <EditButton view={group.remove} weight="quiet" />}
        </td>
      )}
    </tr>
  )
}

function RemovedRow({ removed, width }: { readonly removed: RemovedView; readonly width: number }) {
  return (
    <tr>
      <td colSpan={width}>
        <RemovedLine removed={removed} />
      </td>
    </tr>
  )
}
