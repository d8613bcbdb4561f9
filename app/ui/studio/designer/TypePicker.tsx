import { useState } from 'react'
import { flushSync } from 'react-dom'
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
  Text,
} from 'react-aria-components'
import { addElement, addFirstElement } from '../../../core/drafting/edits/add-element.ts'
import { pasteQuestions } from '../../../core/drafting/edits/paste-questions.ts'
import type { Place } from '../../../core/drafting/edits/places.ts'
import { typesMatching } from '../../../core/drafting/edits/question-types.ts'
import { useDesigner, useDesk, type Desk } from './desk.ts'
import { focusField, focusHandle } from './focus.ts'

const MOST_RECENT = 4

/** All types to choose from, those used last first; several pasted lines become questions. */
export function TypePicker({ place }: { readonly place: Place | 'first' }) {
  const desk = useDesk()
  const recent = useDesigner((state) => state.recent)
  const [typed, setTyped] = useState('')
  const matching = typesMatching(typed)
  const types = [
    ...recent.flatMap((type) => matching.filter((each) => each.type === type)),
    ...matching.filter(({ type }) => !recent.includes(type)),
  ]
  return (
    <Dialog className="picker" aria-label="What to add">
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="picker-search" autoFocus>
          <Label>What to add</Label>
          <Input
            placeholder="Search, or paste several questions"
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain')
              if (place === 'first' || !/\n./.test(pasted.trim())) return
              event.preventDefault()
              desk.view.set({ opened: null })
              const [first] = desk.place(pasteQuestions(desk.document(), pasted, place))
              if (first !== undefined) open(desk, first)
            }}
          />
        </SearchField>
        <ListBox
          className="picker-list"
          aria-label="Types"
          items={types.map((each) => ({ ...each, id: each.type }))}
          selectionMode="none"
          onAction={(type) => choose(desk, String(type), place)}
          renderEmptyState={() => <p className="quiet">No type is called that.</p>}
        >
          {({ label, help }) => (
            <ListBoxItem className="picker-item" textValue={label}>
              <Text slot="label">{label}</Text>
              <Text slot="description">{help}</Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

function choose(desk: Desk, type: string, place: Place | 'first'): void {
  const { recent } = desk.view.state()
  desk.view.set({
    opened: null,
    recent: [type, ...recent.filter((each) => each !== type)].slice(0, MOST_RECENT),
  })
  const document = desk.document()
  const [added] = desk.place(
    place === 'first' ? addFirstElement(document, type) : addElement(document, type, place),
  )
  if (added !== undefined) open(desk, added)
}

/** Waits until the list has given the keyboard back. */
function open(desk: Desk, key: string): void {
  setTimeout(() => {
    focusHandle(key)
    flushSync(() => desk.view.set({ active: key }))
    focusField(key, 'title')
  }, 50)
}
