import { elementsOf, labelOf, outlineOf } from '../../../../core/drafting/edits/outline.ts'
import { listIn } from '../../../../core/json.ts'
import type { DraftDocument } from '../../../../core/drafting/step.ts'
import { typedValue } from '../../../../core/drafting/properties/value-words.ts'
import type { ControlProps } from '../control-props.ts'
import { TickList, type Option } from './TickList.tsx'
import { usePanelDocument } from '../panel-document.ts'

/** Another question, by its name. */
export function NameControl({ id, describedBy, pointers, value, isMixed, onChange }: ControlProps) {
  const document = usePanelDocument()
  const options = questionsIn(document, pointers)
  const isKnown = options.some((option) => option.value === value)
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={isMixed ? 'mixed' : typeof value === 'string' ? `name:${value}` : ''}
      onChange={({ target }) => onChange(target.value.slice('name:'.length) || undefined)}
    >
      {isMixed && (
        <option value="mixed" disabled>
          Several questions
        </option>
      )}
      <option value="">None</option>
      {typeof value === 'string' && !isKnown && (
        <option value={`name:${value}`}>{value} (not there)</option>
      )}
      {options.map((option) => (
        <option key={typedValue(option.value)} value={`name:${typedValue(option.value)}`}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

/** Several questions or pages, by their names. */
export function NamesControl({
  pointers,
  value,
  of,
  onChange,
}: ControlProps & { readonly of: 'question' | 'page' }) {
  const document = usePanelDocument()
  return (
    <TickList
      options={of === 'page' ? pagesIn(document) : questionsIn(document, pointers)}
      ticked={listIn(value)}
      onChange={onChange}
    />
  )
}

const questionsIn = (document: DraftDocument, but: readonly string[]): readonly Option[] =>
  elementsOf(outlineOf(document))
    .filter(({ pointer, name, scope }) => name !== '' && scope === null && !but.includes(pointer))
    .map((element) => ({ value: element.name, label: withName(labelOf(element), element.name) }))

const pagesIn = (document: DraftDocument): readonly Option[] =>
  outlineOf(document).pages.map((page) => ({
    value: page.name,
    label: withName(labelOf(page), page.name),
  }))

const withName = (label: string, name: string) => (label === name ? name : `${label} (${name})`)
