import { isJsonList, isJsonObject, type Json } from '../../json.ts'
import { ok } from '../../result.ts'
import { applyOperations, valueAt } from '../operation.ts'
import { diffValues } from '../diff-documents.ts'
import { within, type Pointer } from '../pointer.ts'
import { asJson, type DraftDocument } from '../step.ts'
import { codeFor } from './code-for.ts'
import { nothingThere, type Edited } from './deed.ts'
import { labelOfItem, valueOfItem, type ItemList } from './items.ts'
import { languageOf, textOperations } from './own-text.ts'
import { entriesOf } from './pasted-lines.ts'

const NUMBER = /^\d+$/

/** A list as lines to type: `veryWell | Very well`; the value alone where it is what people read. */
export function listAsText(items: readonly Json[], language: string): string {
  return items
    .map((item) => {
      const [value, label] = [valueOfItem(item, 'choice'), labelOfItem(item, 'choice', language)]
      return value === label ? value : `${value} | ${label.replace(/\s+/g, ' ')}`
    })
    .join('\n')
}

/**
 * The items of a list as lines name them. An entry known by its value keeps everything else that is
 * written of it, as does one under a new value that is known by its label. `before`: what stood
 * there when writing began, so that a line which is written anew finds its translations again.
 */
export function editListAsText(
  document: DraftDocument,
  element: Pointer,
  list: ItemList,
  typed: string,
  before: readonly Json[],
): Edited {
  const holder = valueAt(asJson(document), element)
  if (holder === undefined || !isJsonObject(holder)) return nothingThere()
  const path = within(element, list.key)
  const now = holder[list.key]
  const items = isJsonList(now) ? now : null
  const language = languageOf(document.source)
  const known: readonly Json[] = [...(items ?? []), ...before]
  const standing = new Set(listAsText(known, language).split('\n'))
  const lines = entriesOf(typed, standing).map(readLine)
  const written = itemsOf(lines, { known, stem: list.stem, language })
  return ok({
    name: `Change ${list.label.toLowerCase()}`,
    operations:
      items === null ? [{ op: 'replace', path, value: written }] : diffValues(items, written, path),
    mergeKey: `list:${path}`,
  })
}

/** `value`: null where the line names none. */
type Line = { readonly value: string | null; readonly label: string }

function readLine(line: string): Line {
  const cut = line.indexOf('|')
  if (cut <= 0) return { value: null, label: line }
  const value = line.slice(0, cut).trim()
  return { value, label: line.slice(cut + 1).trim() || value }
}

type Known = {
  readonly known: readonly Json[]
  readonly stem: string
  readonly language: string
}

function itemsOf(lines: readonly Line[], { known, stem, language }: Known): readonly Json[] {
  const named = new Set(lines.flatMap(({ value }) => value ?? []))
  const areNumbers = lines.every(({ value, label }) => NUMBER.test(value ?? label))
  const taken = new Set<string>()
  const isFree = (value: string) => !taken.has(value) && !named.has(value)
  return lines.map(({ value, label }) => {
    const namesake = known.find(
      (item) =>
        labelOfItem(item, 'choice', language) === label && isFree(valueOfItem(item, 'choice')),
    )
    const asked = value ?? (namesake === undefined ? label : valueOfItem(namesake, 'choice'))
    const isOwn = value !== null || namesake !== undefined || NUMBER.test(label)
    const own =
      isOwn && !taken.has(asked) ? asked : freshValue(label, new Set([...taken, ...named]), stem)
    taken.add(own)
    const item = known.find((each) => valueOfItem(each, 'choice') === own) ?? namesake
    return itemAs(item, areNumbers && NUMBER.test(own) ? Number(own) : own, label, language)
  })
}

function freshValue(label: string, taken: ReadonlySet<string>, stem: string): string {
  const code = codeFor(label)
  if (code !== null && !taken.has(code)) return code
  let number = taken.size + 1
  while (taken.has(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

/** An item under a value and a label, as little changed as can be. */
function itemAs(item: Json | undefined, value: string | number, label: string, language: string) {
  if (item === undefined) return { value, text: label }
  const isAsWas =
    valueOfItem(item, 'choice') === String(value) && labelOfItem(item, 'choice', language) === label
  if (isAsWas) return item
  if (!isJsonObject(item)) return { value, text: label }
  const held = { ...item, value }
  const done = applyOperations(held, textOperations(item['text'], '/text', label, language))
  return done.ok ? done.value.document : held
}
