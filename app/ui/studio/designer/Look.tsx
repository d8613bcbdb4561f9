import { memo } from 'react'
import { isJsonObject, type Json, type JsonObject } from '../../../core/json.ts'
import { cellTypeOf } from '../../../core/drafting/edits/cell-types.ts'
import {
  itemListsOf,
  itemsAt,
  labelOfItem,
  valueOfItem,
  type ItemList,
} from '../../../core/drafting/edits/items.ts'
import { isPanelType } from '../../../core/drafting/edits/outline.ts'
import { ownText } from '../../../core/drafting/edits/own-text.ts'
import { questionType } from '../../../core/drafting/edits/question-types.ts'
import { hasSpecial, specialItemsOf } from '../../../core/drafting/edits/special-items.ts'
import { dirOf } from '../../../core/language/language-tag.ts'
import { CellLook } from './CellLook.tsx'
import { useDesigner } from './desk.ts'

type Props = { readonly source: JsonObject; readonly type: string; readonly language: string }

const MOST_DRAWN = 12

/** How the answers of an element will look, drawn from its source and not to be used. */
export const Look = memo(function Look(props: Props) {
  const dir = dirOf(props.language)
  return dir === 'ltr' ? (
    <Drawn {...props} />
  ) : (
    <div dir={dir}>
      <Drawn {...props} />
    </div>
  )
})

function Drawn({ source, type, language }: Props) {
  switch (type) {
    case 'radiogroup':
    case 'checkbox':
    case 'ranking':
    case 'imagepicker':
    case 'imagemap':
    case 'buttongroup':
      return <ChoicesLook source={source} type={type} language={language} />
    case 'dropdown':
    case 'tagbox':
      return (
        <>
          <p className="look-field look-select">Choose…</p>
          <ChoicesLook source={source} type={type} language={language} />
        </>
      )
    case 'boolean':
      return (
        <ul className="look-row">
          <li>{ownText(source['labelTrue'], language) || 'Yes'}</li>
          <li>{ownText(source['labelFalse'], language) || 'No'}</li>
        </ul>
      )
    case 'rating':
      return <RatingLook source={source} language={language} />
    case 'slider':
      return <p className="look-line" />
    case 'text':
      return <p className="look-field">{hintOf(source, language)}</p>
    case 'comment':
      return <p className="look-field look-tall">{hintOf(source, language)}</p>
    case 'multipletext':
      return (
        <ul className="look-fields">
          {itemsAt(source, 'items').map((item, index) => (
            <li key={index}>
              {labelOfItem(item, 'part', language)}
              <span className="look-field" />
            </li>
          ))}
        </ul>
      )
    case 'matrix':
    case 'matrixdropdown':
    case 'matrixdynamic':
      return <TableLook source={source} type={type} language={language} />
    case 'html':
      return (
        <p className="look-html" data-edit="html" dir="auto">
          {wordsOf(ownText(source['html'], language)) || 'Empty text'}
        </p>
      )
    case 'image':
      return <p className="look-box">{ownText(source['altText'], language) || 'Picture'}</p>
    case 'file':
      return <p className="look-box">Choose a file</p>
    case 'signaturepad':
      return <p className="look-box look-tall">Sign here</p>
    case 'expression':
      return (
        <p className="look-html">
          <code>{ownText(source['expression'], language) || 'Nothing to work out yet'}</code>
        </p>
      )
    default:
      return isPanelType(type) || questionType(type) !== null ? null : (
        <p className="look-unknown">
          Rapport does not know the type <code>{type || 'without a name'}</code>. It stays as it is.
        </p>
      )
  }
}

/** What is read of HTML, which is shown as text and never as HTML. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/h\d|\/li|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .trim()

const hintOf = (source: JsonObject, language: string): string =>
  ownText(source['placeholder'], language) ||
  (typeof source['inputType'] === 'string' ? source['inputType'] : '')

function ChoicesLook({ source, type, language }: Props) {
  const values = useDesigner((state) => state.values)
  const [list] = itemListsOf(type)
  if (list === undefined) return null
  const items = itemsAt(source, list.key)
  const shown = items.length > MOST_DRAWN + 3 ? items.slice(0, MOST_DRAWN) : items
  const from = source['choicesFromQuestion']
  return (
    <ul className={`look-choices look-${type}`}>
      {shown.map((item, index) => (
        <li key={index} data-edit={`${list.key}/${index}`} dir="auto">
          {labelOfItem(item, list.kind, language)}
          {values === 'shown' && <code>{valueOfItem(item, list.kind)}</code>}
        </li>
      ))}
      {shown.length < items.length && (
        <li className="look-more">and {items.length - shown.length} more</li>
      )}
      {typeof from === 'string' && <li className="look-more">choices of {from}</li>}
      {specialItemsOf(type)
        .filter((item) => hasSpecial(source, item))
        .map((item) => (
          <li key={item.key} className="look-special">
            {ownText(source[item.textKey], language) || item.text}
          </li>
        ))}
    </ul>
  )
}

function RatingLook({ source, language }: Omit<Props, 'type'>) {
  const number = (key: string, otherwise: number) =>
    typeof source[key] === 'number' ? source[key] : otherwise
  const own = itemsAt(source, 'rateValues')
  const [min, step] = [number('rateMin', 1), Math.max(number('rateStep', 1), 0.01)]
  const count = Math.min(
    Math.max(Math.floor((number('rateMax', min - 1 + number('rateCount', 5)) - min) / step) + 1, 1),
    20,
  )
  const labels =
    own.length > 0
      ? own.map((item) => labelOfItem(item, 'choice', language))
      : Array.from({ length: count }, (_, index) => String(min + index * step))
  const [low, high] = ['minRateDescription', 'maxRateDescription'].map((key) =>
    ownText(source[key], language),
  )
  return (
    <div className="look-rating">
      {low !== '' && <span data-edit="minRateDescription">{low}</span>}
      <ul className="look-row">
        {labels.map((label, index) => (
          <li key={index}>{label}</li>
        ))}
      </ul>
      {high !== '' && <span data-edit="maxRateDescription">{high}</span>}
    </div>
  )
}

function TableLook({ source, type, language }: Props) {
  const lists = new Map<string, ItemList>(itemListsOf(type).map((list) => [list.key, list]))
  const labels = (key: string): readonly string[] =>
    itemsAt(source, key).map((item: Json) =>
      labelOfItem(item, lists.get(key)?.kind ?? 'choice', language),
    )
  const columns = labels('columns')
  const rows = type === 'matrixdynamic' ? [''] : labels('rows')
  return (
    <div className="look-table">
      <table>
        <thead>
          <tr>
            <td />
            {columns.map((label, index) => (
              <th key={index} scope="col" data-edit={`columns/${index}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((label, index) => (
            <tr key={index}>
              <th scope="row" data-edit={`rows/${index}`}>
                {label === '' ? <span className="quiet">Added row</span> : label}
              </th>
              {columns.map((_, at) => (
                <td key={at}>
                  <CellLook
                    cellType={
                      type === 'matrix'
                        ? 'choice'
                        : cellTypeOf(source, itemsAt(source, 'columns')[at])
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isJsonObject(source['choicesByUrl'] ?? null) && (
        <p className="quiet">Choices from elsewhere</p>
      )}
    </div>
  )
}
