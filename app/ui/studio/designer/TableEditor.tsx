import { useState } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { cellTypeOf, hasOwnChoices, takesChoices } from '../../../core/drafting/edits/cell-types.ts'
import { itemListsOf, itemsAt, labelOfItem } from '../../../core/drafting/edits/items.ts'
import { isJsonObject } from '../../../core/json.ts'
import { dirOf } from '../../../core/language/language-tag.ts'
import { CellLook } from './CellLook.tsx'
import { ColumnHead } from './ColumnHead.tsx'
import { useDesigner, useDesk } from './desk.ts'
import { addItemAt } from './edit-items.ts'
import { ItemsEditor } from './ItemsEditor.tsx'
import { LinesSwitch } from './LinesSwitch.tsx'
import { RowHead } from './RowHead.tsx'

/** A table whose heads are written, moved and removed where they stand. */
export function TableEditor({
  owner,
  source,
  type,
  language,
}: {
  readonly owner: string
  readonly source: JsonObject
  readonly type: string
  readonly language: string
}) {
  const desk = useDesk()
  const values = useDesigner((state) => state.values)
  const [inHand, setInHand] = useState(0)
  const list = (key: string) => itemListsOf(type).find((each) => each.key === key)
  const [columnList, rowList, choiceList] = [list('columns'), list('rows'), list('choices')]
  if (columnList === undefined) return null
  const columns = itemsAt(source, 'columns')
  const rows = rowList === undefined ? null : itemsAt(source, 'rows')
  const column = columns[inHand]
  const hasCells = columnList.kind === 'part'
  return (
    <>
      <div className="table-edit" dir={dirOf(language)}>
        <table>
          <thead>
            <tr data-items="columns">
              <td />
              {columns.map((each, index) => (
                <ColumnHead
                  key={index}
                  owner={owner}
                  list={columnList}
                  column={each}
                  cellType={hasCells ? cellTypeOf(source, each) : null}
                  tableType={hasCells ? cellTypeOf(source, undefined) : ''}
                  index={index}
                  language={language}
                  values={values}
                  onTake={setInHand}
                />
              ))}
            </tr>
          </thead>
          <tbody data-items="rows">
            {(rows ?? ['']).map((row, index) => (
              <tr key={index} data-item={rowList === undefined ? undefined : index}>
                {rowList === undefined ? (
                  <th scope="row">
                    <span className="quiet">Each added row</span>
                  </th>
                ) : (
                  <RowHead
                    owner={owner}
                    list={rowList}
                    row={row}
                    index={index}
                    language={language}
                    values={values}
                  />
                )}
                {columns.map((each, at) => (
                  <td key={at}>
                    <CellLook cellType={hasCells ? cellTypeOf(source, each) : 'choice'} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {[columnList, rowList].map((each) =>
        each === undefined ? null : (
          <div key={each.key} className="button-row" role="group" aria-label={each.label}>
            <button
              type="button"
              className="tool-button"
              onClick={() =>
                addItemAt(desk, { owner, list: each }, itemsAt(source, each.key).length)
              }
            >
              Add {each.one}
            </button>
            {each.kind === 'choice' && <LinesSwitch owner={owner} list={each} />}
          </div>
        ),
      )}
      {choiceList !== undefined &&
        isJsonObject(column ?? null) &&
        takesChoices(cellTypeOf(source, column)) && (
          <section className="card-items">
            <h4 dir="auto">Choices of “{labelOfItem(column ?? '', 'part', language)}” alone</h4>
            {!hasOwnChoices(column) && (
              <p className="quiet">
                It offers those of the whole table. Add one to give it its own.
              </p>
            )}
            <ItemsEditor
              owner={owner}
              list={choiceList}
              inside={`columns/${inHand}`}
              items={itemsAt(column as JsonObject, 'choices')}
              language={language}
            />
          </section>
        )}
      {choiceList !== undefined && (
        <section className="card-items">
          <h4>Choices of the whole table</h4>
          <ItemsEditor
            owner={owner}
            list={choiceList}
            items={itemsAt(source, 'choices')}
            language={language}
          />
        </section>
      )}
    </>
  )
}
