import type { ChoiceValue } from '../../../../core/definition/definition.ts'
import { setInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { useEditor } from '../StudyEditor.tsx'
import { FieldSet } from './Field.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import { TickList } from './TickList.tsx'
import { useRowLift } from './use-row-lift.ts'
import { valuesAt } from './ValuesField.tsx'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  readonly hint?: string
  readonly categories: readonly { readonly value: ChoiceValue; readonly label: string }[]
}

/** Answers in an order, each of them in it or left out. */
export function OrderField({ pointer, label, hint, categories }: Props) {
  const { document, perform, problemsIn } = useEditor()
  const order = valuesAt(document, pointer)
  const write = (values: readonly ChoiceValue[]) =>
    perform(setInStudy(document, label.toLowerCase(), [[pointer, values]]))
  return (
    <FieldSet label={label} hint={hint} problems={problemsIn(pointer)}>
      <ol className="order-list">
        {order.map((value, index) => (
          <OrderRow
            key={`${typeof value}:${value}`}
            label={categories.find((each) => each.value === value)?.label ?? String(value)}
            index={index}
            count={order.length}
            onMove={(to) => write(moved(order, index, to))}
          />
        ))}
      </ol>
      <details>
        <summary>
          {order.length} of {categories.length} are in it
        </summary>
        <TickList
          categories={categories.map((each) => ({ ...each, role: 'substantive' }))}
          ticked={order}
          onTick={(ticked) =>
            write([
              ...order.filter((value) => ticked.includes(value)),
              ...ticked.filter((value) => !order.includes(value)),
            ])
          }
        />
      </details>
    </FieldSet>
  )
}

function OrderRow({
  label,
  index,
  count,
  onMove,
}: {
  readonly label: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
}) {
  const { row, isLifted, handle } = useRowLift({ label: `“${label}”`, index, onMove })
  return (
    <li ref={row} className={isLifted ? 'order-row is-lifted' : 'order-row'}>
      <button {...handle} aria-label={`Move “${label}”`}>
        <span aria-hidden="true">⠿</span>
      </button>
      <span className="order-label" dir="auto">
        {label}
      </span>
      <MoveButtons what={label} index={index} count={count} onMove={onMove} />
    </li>
  )
}

function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from]
  const rest = items.filter((_, index) => index !== from)
  return item === undefined ? items : [...rest.slice(0, to), item, ...rest.slice(to)]
}
