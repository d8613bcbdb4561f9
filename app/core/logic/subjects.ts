import {
  elementsOf,
  labelOf,
  outlineOf,
  type Outline,
  type OutlineElement,
} from '../drafting/edits/outline.ts'

import { isWithin, within, type Pointer } from '../drafting/pointer.ts'
import type { DraftDocument } from '../drafting/step.ts'
import { isJsonObject, listIn, textOr, type JsonObject } from '../json.ts'
import { itemSubject } from './item-subject.ts'
import { columnsOf, subjectsOfQuestion } from './question-subjects.ts'
import type { Subject } from './subject.ts'

/** All that a rule at a place of a draft can read, in the order of the questionnaire. */
export function subjectsAt(document: DraftDocument, at: Pointer): readonly Subject[] {
  return [...neighboursOf(document, at), ...subjectsOf(document)]
}

const KNOWN = new WeakMap<JsonObject, readonly Subject[]>()

/** All that a rule can read wherever it stands; kept for each source as it is. */
export function subjectsOf(document: DraftDocument): readonly Subject[] {
  const { source } = document
  const known = KNOWN.get(source)
  if (known !== undefined) return known
  const outline = outlineOf(document)
  const elements = elementsOf(outline).filter(({ scope }) => scope === null)
  const subjects = [
    ...elements.flatMap((element) => subjectsOfElement(element, outline, keyOf(element), elements)),
    ...worked(source, 'calculatedValues').map(({ json: _, ...each }) => ({
      ...each,
      type: 'any' as const,
    })),
    ...worked(source, 'arms').map(({ json, ...each }) => ({
      ...each,
      type: 'one' as const,
      choices: listIn(json['values']).flatMap((value) =>
        typeof value === 'string' || typeof value === 'number'
          ? [{ value, label: String(value) }]
          : [],
      ),
    })),
  ]
  KNOWN.set(source, subjects)
  return subjects
}

/** The name under which an answer is kept. */
export const keyOf = ({ source, name }: Pick<OutlineElement, 'source' | 'name'>): string =>
  textOr(source['valueName'], '') || name

function subjectsOfElement(
  element: OutlineElement,
  { language }: Outline,
  reads: string,
  others: readonly OutlineElement[],
): readonly Subject[] {
  const { type, source, pointer } = element
  const from = source['choicesFromQuestion']
  const lender = others.find(({ name }) => name !== '' && name === from)
  return subjectsOfQuestion(type, {
    source:
      lender === undefined
        ? source
        : {
            ...source,
            choices: [...listIn(lender.source['choices']), ...listIn(source['choices'])],
          },
    reads,
    label: labelOf(element),
    pointer,
    language,
  }).filter((subject) => subject.reads !== '')
}

function worked(source: JsonObject, key: string) {
  return listIn(source[key]).flatMap((json, index) => {
    const name = isJsonObject(json) ? textOr(json['name'], '') : ''
    return isJsonObject(json) && name !== ''
      ? [{ reads: name, label: name, choices: [], pointer: `/source/${key}/${index}`, json }]
      : []
  })
}

/** What is read as `{panel.name}`, `{row.name}` or `{item}` by those beside it. */
function neighboursOf(document: DraftDocument, at: Pointer): readonly Subject[] {
  const outline = outlineOf(document)
  const elements = elementsOf(outline)
  const around = elements.filter(({ pointer }) => isWithin(at, pointer))
  return around.flatMap((owner) => {
    const named = {
      source: owner.source,
      reads: '',
      label: 'This row',
      pointer: owner.pointer,
      language: outline.language,
    }
    if (owner.type === 'paneldynamic')
      return elements
        .filter(({ scope }) => scope === owner.pointer)
        .flatMap((inner) => subjectsOfElement(inner, outline, `panel.${inner.name}`, elements))
        .map((subject) => ({ ...subject, label: `This entry: ${subject.label}` }))
    if (owner.type === 'matrixdropdown' || owner.type === 'matrixdynamic')
      return isWithin(at, within(owner.pointer, 'columns'))
        ? columnsOf(named, 'row', 'This row')
        : []
    return itemSubject(owner, at, outline.language)
  })
}
