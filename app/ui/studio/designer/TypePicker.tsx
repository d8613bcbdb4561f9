import { useState } from 'react'
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
import { pasteQuestions } from '../../../core/drafting/edits/paste-questions.ts'
import type { Place } from '../../../core/drafting/edits/places.ts'
import { typesMatching } from '../../../core/drafting/edits/question-types.ts'
import { addAt, addPageAfter, takeUp } from './add-question.ts'
import { useDesigner, useDesk } from './desk.ts'

const PAGE = { type: 'page', label: 'Page', help: 'A new page after this one' }

/** All types to choose from, those used last first; several pasted lines become questions. */
export function TypePicker({ place }: { readonly place: Place | 'first' }) {
  const desk = useDesk()
  const recent = useDesigner((state) => state.recent)
  const [typed, setTyped] = useState('')
  const isPageAsked = typed.trim() !== '' && 'page new page'.includes(typed.trim().toLowerCase())
  const types = [
    ...typesMatching(typed, recent),
    ...(isPageAsked || typed.trim() === '' ? [PAGE] : []),
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
              if (!/\n./.test(pasted.trim())) return
              event.preventDefault()
              desk.view.close(() => {
                const [first] = desk.place(pasteQuestions(desk.document(), pasted, place))
                if (first !== undefined) takeUp(desk, first)
              })
            }}
          />
        </SearchField>
        <ListBox
          className="picker-list"
          aria-label="Types"
          items={types.map((each) => ({ ...each, id: each.type }))}
          selectionMode="none"
          onAction={(type) =>
            desk.view.close(() =>
              type === PAGE.type ? addPageAfter(desk, place) : addAt(desk, String(type), place),
            )
          }
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
