import type { Json } from '../../../core/json.ts'
import { labelOfItem, valueOfItem } from '../../../core/drafting/edits/items.ts'
import { useDesk } from './desk.ts'
import {
  fieldOf,
  onItemKey,
  onItemPaste,
  removeItemAt,
  writeText,
  writeValue,
  type ItemsOf,
} from './edit-items.ts'
import { liftItem } from './lift-item.ts'
import type { Direction } from './lift-in-list.ts'
import { useLift } from './lift.ts'
import { PipingText } from './PipingText.tsx'
import { ValueField } from './ValueField.tsx'

/** One item in hand, wherever it is drawn: in a list, as the head of a row or of a column. */
export type ItemInHand = {
  readonly of: ItemsOf
  readonly item: Json
  readonly index: number
  readonly language: string
  readonly direction: Direction
}

const textOfItem = ({ of: { list }, item, language }: ItemInHand): string =>
  labelOfItem(item, list.kind, language)

/** What it is called where something is done to it. */
export function nameOfItem(inHand: ItemInHand): string {
  const text = textOfItem(inHand)
  return text === '' ? placeOf(inHand) : text
}

const placeOf = ({ of: { list }, index }: ItemInHand): string => `${list.one} ${index + 1}`

export function useItemLift(inHand: ItemInHand) {
  const desk = useDesk()
  const { of, index, direction } = inHand
  return useLift(() => liftItem(desk, of, index, { called: nameOfItem(inHand), direction }))
}

export function ItemWords({
  inHand,
  className,
}: {
  readonly inHand: ItemInHand
  readonly className?: string
}) {
  const desk = useDesk()
  const { of, index, direction } = inHand
  return (
    <PipingText
      owner={of.owner}
      value={textOfItem(inHand)}
      label={placeOf(inHand)}
      field={fieldOf(of, index)}
      placeholder={placeOf(inHand)}
      role="textbox"
      onText={(now) => writeText(desk, of, index, now)}
      onKeyDown={(event) => onItemKey(desk, of, index, direction, event)}
      onPaste={(event) => onItemPaste(desk, of, index, event)}
      {...(className === undefined ? {} : { className })}
    />
  )
}

export function ItemValue({ inHand }: { readonly inHand: ItemInHand }) {
  const desk = useDesk()
  const { of, item, index } = inHand
  const { kind } = of.list
  return (
    <ValueField
      value={valueOfItem(item, kind)}
      label={`${kind === 'part' ? 'Name' : 'Value'} of ${nameOfItem(inHand)}`}
      onValue={(now) => writeValue(desk, of, index, now)}
    />
  )
}

export function DeleteItem({ inHand }: { readonly inHand: ItemInHand }) {
  const desk = useDesk()
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={`Delete ${nameOfItem(inHand)}`}
      onClick={() => removeItemAt(desk, inHand.of, inHand.index)}
    >
      <span aria-hidden="true">×</span>
    </button>
  )
}
