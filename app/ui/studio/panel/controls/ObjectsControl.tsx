import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { listIn, type Json } from '../../../../core/json.ts'
import { within } from '../../../../core/drafting/pointer.ts'
import { classOfEntry } from '../../../../core/drafting/properties/class-at.ts'
import { addEntry, entryList } from '../../../../core/drafting/properties/edit-entries.ts'
import type { ObjectKind } from '../../../../core/drafting/properties/property.ts'
import { labelAt } from '../../../../core/drafting/properties/subject-of.ts'
import { valueWords } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'
import { useEntryEdits } from '../entry-edits.ts'
import { EntryFields } from '../EntryFields.tsx'
import { EntryMenu } from '../EntryMenu.tsx'
import { Fold } from '../Fold.tsx'
import { RawEntry } from '../RawEntry.tsx'
import { usePanelDocument } from '../panel-document.ts'

/** Columns, fields, checks, triggers: each with properties of its own. */
export function ObjectsControl({
  id,
  pointers,
  property: { key },
  value,
  of,
}: ControlProps & { readonly of: ObjectKind }) {
  const [holder = ''] = pointers
  const document = usePanelDocument()
  const list = entryList(key, of.otherwise === 'column' ? 'part' : 'choice')
  const edits = useEntryEdits(holder, list)
  const entries = listIn(value)
  const add = (type: string | null) => {
    const made = type === null ? of.otherwise : of.classes[type]
    if (made != null)
      edits.perform((now) => addEntry(now, holder, key, { class: made, type }), entries.length)
  }
  return (
    <div ref={edits.box}>
      <ol className="panel-entries">
        {entries.map((entry, at) => {
          const pointer = within(holder, key, at)
          const called = labelAt(document, pointer)
          const name = classOfEntry(of, entry)
          return (
            <li key={at} data-entry={at}>
              <div className="panel-entry">
                <Fold summary={<EntryName called={called} entry={entry} of={of} />}>
                  {() =>
                    name === null ? (
                      <RawEntry pointer={pointer} entry={entry} />
                    ) : (
                      <EntryFields pointer={pointer} of={name} besides={[]} />
                    )
                  }
                </Fold>
                <EntryMenu
                  called={called}
                  at={at}
                  count={entries.length}
                  onMove={(to) => edits.move(at, to)}
                  onRemove={() => edits.remove(at, entries.length)}
                />
              </div>
            </li>
          )
        })}
      </ol>
      {of.by === 'type' ? (
        <MenuTrigger>
          <Button id={id} data-add="" className="tool-button">
            Add {list.one}
          </Button>
          <Popover className="popover panel-popover" placement="bottom start">
            <Menu className="menu" onAction={(type) => add(String(type))}>
              {Object.keys(of.classes).map((type) => (
                <MenuItem key={type} id={type}>
                  {valueWords(type)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      ) : (
        <button type="button" id={id} data-add="" className="tool-button" onClick={() => add(null)}>
          Add {list.one}
        </button>
      )}
    </div>
  )
}

function EntryName({
  called,
  entry,
  of,
}: {
  readonly called: string
  readonly entry: Json
  readonly of: ObjectKind
}) {
  const kind = of.by === 'type' ? kindOf(entry) : ''
  return kind === '' || kind === called ? (
    <>{kind === '' ? called : valueWords(kind)}</>
  ) : (
    <>
      {valueWords(kind)}: {called}
    </>
  )
}

const kindOf = (entry: Json): string => {
  const type = typeof entry === 'object' && entry !== null && 'type' in entry ? entry.type : ''
  return typeof type === 'string' ? type.replace(/(?:validator|trigger)$/, '') : ''
}
