import { useState } from 'react'
import { Button, Dialog, Header, Heading, Menu, MenuItem, MenuSection } from 'react-aria-components'
import { convertElement, type Conversion } from '../../../core/drafting/edits/convert-element.ts'
import { QUESTION_TYPES, typeLabel } from '../../../core/drafting/edits/question-types.ts'
import { useDesk } from './desk.ts'
import { focusHandle } from './focus.ts'

/** The types that an element can become; what would be lost is listed before it is. */
export function ConvertList({ cardKey }: { readonly cardKey: string }) {
  const desk = useDesk()
  const [chosen, setChosen] = useState<Conversion | null>(null)
  const pointer = desk.pointerOf(cardKey)
  const from = desk.keys().elementOf.get(cardKey)?.type ?? ''
  const convert = (conversion: Conversion) => {
    desk.perform({ ok: true, value: conversion })
    desk.view.set({ toast: `${conversion.name}: done.` })
    desk.view.close(() => focusHandle(cardKey))
  }
  if (chosen !== null)
    return (
      <Dialog className="convert" aria-labelledby="convert-title">
        <Heading slot="title" level={2} id="convert-title">
          {chosen.name}
        </Heading>
        <p>What does not fit will go; Undo brings it back.</p>
        <ul>
          {chosen.lost.map(({ key, value }) => (
            <li key={key}>
              {key}: <code>{JSON.stringify(value).slice(0, 80)}</code>
            </li>
          ))}
        </ul>
        <div className="button-row">
          <Button className="tool-button" autoFocus onPress={() => convert(chosen)}>
            Convert
          </Button>
          <Button className="tool-button" onPress={() => desk.view.set({ opened: null })}>
            Leave it as it is
          </Button>
        </div>
      </Dialog>
    )
  const conversions = QUESTION_TYPES.flatMap(({ type }) => {
    const edited = convertElement(desk.document(), pointer, type, desk.properties)
    return type !== from && edited.ok ? [{ type, conversion: edited.value }] : []
  }).sort((one, other) => one.conversion.lost.length - other.conversion.lost.length)
  return (
    <Menu
      className="menu"
      aria-label="Convert to"
      autoFocus="first"
      shouldCloseOnSelect={false}
      onAction={(type) => {
        const found = conversions.find((each) => each.type === type)
        if (found === undefined) return
        if (found.conversion.lost.length === 0) convert(found.conversion)
        else setChosen(found.conversion)
      }}
    >
      <MenuSection>
        <Header className="menu-head">Convert to</Header>
        {conversions.map(({ type, conversion }) => (
          <MenuItem key={type} id={type} textValue={typeLabel(type)}>
            {typeLabel(type)}
            {conversion.lost.length > 0 && (
              <span className="quiet">
                {' '}
                (loses {conversion.lost.map(({ key }) => key).join(', ')})
              </span>
            )}
          </MenuItem>
        ))}
      </MenuSection>
    </Menu>
  )
}
