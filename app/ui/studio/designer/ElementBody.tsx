import { memo } from 'react'
import type { JsonObject } from '../../../core/json.ts'
import { editText } from '../../../core/drafting/edits/edit-text.ts'
import { itemListsOf, itemsAt } from '../../../core/drafting/edits/items.ts'
import { ownText } from '../../../core/drafting/edits/own-text.ts'
import { questionType } from '../../../core/drafting/edits/question-types.ts'
import { setProperty } from '../../../core/drafting/edits/set-property.ts'
import {
  hasSpecial,
  specialItemsOf,
  toggleSpecialItem,
} from '../../../core/drafting/edits/special-items.ts'
import { useDesigner, useDesk } from './desk.ts'
import { EditableText } from './EditableText.tsx'
import { focusList } from './focus.ts'
import { ItemsEditor } from './ItemsEditor.tsx'
import { Look } from './Look.tsx'
import { ChippedText, PipingText } from './PipingText.tsx'
import { PipedAnswers } from './PipedAnswers.tsx'
import { renameCard } from './rename-card.ts'
import { openSheet } from './sheet.ts'
import { TableEditor } from './TableEditor.tsx'
import { ValueField } from './ValueField.tsx'

type Props = {
  readonly source: JsonObject
  readonly type: string
  readonly cardKey: string
  readonly language: string
}

/** An element as people will meet it; the one in hand with everything that can be written there. */
export const ElementBody = memo(function ElementBody({
  isActive,
  ...props
}: Props & { readonly isActive: boolean }) {
  return isActive ? <EditedElement {...props} /> : <DrawnElement {...props} />
})

export function DrawnElement({ source, type, language }: Omit<Props, 'cardKey'>) {
  const title = ownText(source['title'], language)
  const description = ownText(source['description'], language)
  const name = ownText(source['name'], language)
  const isTitled = type !== 'html' && type !== 'image'
  return (
    <div className="card-body">
      {isTitled && (
        <h3 className="card-title" data-edit="title" dir="auto">
          {title === '' ? <span className="quiet">{name}</span> : <ChippedText text={title} />}
          {source['isRequired'] === true && <span className="required"> (required)</span>}
        </h3>
      )}
      {description !== '' && (
        <p className="card-description" data-edit="description" dir="auto">
          <ChippedText text={description} />
        </p>
      )}
      {typeof source['visibleIf'] === 'string' && source['visibleIf'] !== '' && (
        <p className="card-rule">
          Shown if <code>{source['visibleIf']}</code>
        </p>
      )}
      <Look source={source} type={type} language={language} />
    </div>
  )
}

function EditedElement({ source, type, cardKey, language }: Props) {
  const desk = useDesk()
  const name = ownText(source['name'], language)
  const text = (key: string) => (now: string) =>
    desk.perform(editText(desk.document(), desk.pointerOf(cardKey), key, now))
  const areLines = useDesigner(({ lists }) => lists === 'lines')
  const isTitled = type !== 'html' && type !== 'image'
  const isKnown = questionType(type) !== null
  return (
    <div className="card-body">
      {isTitled && (
        <>
          <PipingText
            owner={cardKey}
            value={ownText(source['title'], language)}
            label="Title"
            field="title"
            className="card-title"
            placeholder={name || 'Title'}
            onText={text('title')}
            onKeyDown={({ key }) => {
              if (key === 'Enter') focusList(cardKey)
            }}
          />
          <PipingText
            owner={cardKey}
            value={ownText(source['description'], language)}
            label="Description"
            field="description"
            className="card-description"
            placeholder="Description"
            onText={text('description')}
          />
          <PipedAnswers
            texts={['title', 'description'].map((key) => ownText(source[key], language))}
          />
        </>
      )}
      {type === 'html' && (
        <EditableText
          value={ownText(source['html'], language)}
          label="Text"
          field="html"
          lines="several"
          placeholder="Text, as HTML"
          onText={text('html')}
        />
      )}
      {END_TEXTS.filter(({ types }) => types.includes(type)).map(({ key, label }) => (
        <EditableText
          key={key}
          value={ownText(source[key], language)}
          label={label}
          field={key}
          className="framed"
          placeholder={label}
          onText={text(key)}
        />
      ))}
      {isTable(type) && !areLines ? (
        <TableEditor owner={cardKey} source={source} type={type} language={language} />
      ) : (
        itemListsOf(type)
          .filter(({ key }) => key !== 'rateValues' || itemsAt(source, key).length > 0)
          .map((list) => (
            <section key={list.key} className="card-items">
              {itemListsOf(type).length > 1 && <h4>{list.label}</h4>}
              <ItemsEditor
                owner={cardKey}
                list={list}
                items={itemsAt(source, list.key)}
                language={language}
              />
            </section>
          ))
      )}
      {specialItemsOf(type).length > 0 && (
        <fieldset className="special">
          <legend>Set apart</legend>
          {specialItemsOf(type).map((item) => (
            <label key={item.key} className="tick">
              <input
                type="checkbox"
                checked={hasSpecial(source, item)}
                onChange={() =>
                  desk.perform(toggleSpecialItem(desk.document(), desk.pointerOf(cardKey), item))
                }
              />
              {item.label}
            </label>
          ))}
          {specialItemsOf(type)
            .filter((item) => hasSpecial(source, item))
            .map((item) => (
              <EditableText
                key={item.key}
                value={ownText(source[item.textKey], language)}
                label={`Words of “${item.label}”`}
                field={item.textKey}
                className="framed"
                placeholder={item.text}
                onText={text(item.textKey)}
              />
            ))}
        </fieldset>
      )}
      {(itemListsOf(type).length === 0 || type === 'rating') && (
        <Look source={source} type={type} language={language} />
      )}
      <div className="card-foot">
        <label className="card-name">
          <span>Name</span>
          <ValueField
            value={name}
            label={`Name of ${name}`}
            field="name"
            onValue={(to) => renameCard(desk, cardKey, to)}
          />
        </label>
        {isTitled && isKnown && (
          <label className="tick">
            <input
              type="checkbox"
              checked={source['isRequired'] === true}
              onChange={({ target }) =>
                desk.perform(
                  setProperty(
                    desk.document(),
                    [desk.pointerOf(cardKey)],
                    'isRequired',
                    target.checked ? true : undefined,
                  ),
                )
              }
            />
            Required
          </label>
        )}
        <button
          type="button"
          className="tool-button sheet-button"
          aria-haspopup="dialog"
          onClick={() => openSheet(desk)}
        >
          More properties
        </button>
      </div>
    </div>
  )
}

const isTable = (type: string) => itemListsOf(type).some(({ key }) => key === 'columns')

/** Short texts that a type has besides its title. */
const END_TEXTS: readonly {
  readonly key: string
  readonly label: string
  readonly types: readonly string[]
}[] = [
  { key: 'labelTrue', label: 'Words for yes', types: ['boolean'] },
  { key: 'labelFalse', label: 'Words for no', types: ['boolean'] },
  { key: 'minRateDescription', label: 'Words at the low end', types: ['rating'] },
  { key: 'maxRateDescription', label: 'Words at the high end', types: ['rating'] },
  { key: 'altText', label: 'What the picture shows', types: ['image'] },
  { key: 'imageLink', label: 'Address of the picture', types: ['image', 'imagemap'] },
  { key: 'expression', label: 'Expression', types: ['expression'] },
  { key: 'placeholder', label: 'Hint inside the field', types: ['text', 'comment'] },
  { key: 'templateTitle', label: 'Title of each entry', types: ['paneldynamic'] },
]
