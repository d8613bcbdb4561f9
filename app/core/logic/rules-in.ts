import { namesReadIn } from '../drafting/edits/names-in-text.ts'
import { elementsWithin, labelOf, outlineOf } from '../drafting/edits/outline.ts'
import { within, type Pointer } from '../drafting/pointer.ts'
import type { DraftDocument } from '../drafting/step.ts'
import { isJsonList, isJsonObject, textOr, type Json, type JsonObject } from '../json.ts'
import { printSentence } from './print-sentence.ts'
import { rulePropertyOf } from './rule-properties.ts'
import type { Rule, RuleOwner } from './rule.ts'
import { CLAUSE_OPERATORS, operandOf, type Clause } from './sentence.ts'

const KNOWN = new WeakMap<JsonObject, readonly Rule[]>()

/** Every rule of a questionnaire in the order in which it is written; kept for each as it is. */
export function rulesIn(document: DraftDocument): readonly Rule[] {
  const { source } = document
  const known = KNOWN.get(source)
  if (known !== undefined) return known
  const owners = ownersIn(document)
  const survey: RuleOwner = {
    what: 'survey',
    pointer: '/source',
    name: '',
    label: 'The survey',
    page: null,
  }
  const rules: Rule[] = []
  walk(source, '/source', { list: '', holder: source, owner: survey, owners, rules })
  KNOWN.set(source, rules)
  return rules
}

function ownersIn(document: DraftDocument): ReadonlyMap<Pointer, RuleOwner> {
  const owners = new Map<Pointer, RuleOwner>()
  for (const [page, { pointer, kind, name, title, list }] of outlineOf(document).pages.entries()) {
    if (kind === 'page')
      owners.set(pointer, {
        what: 'page',
        pointer,
        name,
        label: labelOf({ title, name, type: `Page ${page + 1}` }),
        page,
      })
    for (const element of elementsWithin(list))
      owners.set(element.pointer, {
        what: 'question',
        pointer: element.pointer,
        name: element.name,
        label: labelOf(element),
        page,
      })
  }
  const calculated = document.source['calculatedValues']
  if (isJsonList(calculated))
    for (const [index, value] of calculated.entries()) {
      const pointer = `/source/calculatedValues/${index}`
      const name = isJsonObject(value) ? textOr(value['name'], '') : ''
      if (name !== '')
        owners.set(pointer, { what: 'survey', pointer, name, label: name, page: null })
    }
  return owners
}

type Walk = {
  /** The property in whose list the holder stands. */
  readonly list: string
  readonly holder: JsonObject
  readonly owner: RuleOwner
  readonly owners: ReadonlyMap<Pointer, RuleOwner>
  readonly rules: Rule[]
}

function walk(holder: JsonObject, pointer: Pointer, around: Walk): void {
  const owner = around.owners.get(pointer) ?? around.owner
  const { list, rules } = around
  if (list === 'triggers' && textOr(holder['expression'], '') === '')
    rules.push(...olderTrigger(holder, pointer, owner))
  for (const [property, value] of Object.entries(holder)) {
    const at = within(pointer, property)
    const known = rulePropertyOf(property, list)
    if (known?.form === 'text') rules.push(...piped(value, at, owner))
    else if (known !== null && typeof value === 'string' && value.trim() !== '')
      rules.push({
        ...known,
        pointer: at,
        text: value,
        owner,
        reads: namesReadIn(value),
        acts: list === 'triggers' ? actsOf(holder) : [],
      })
    else walkInto(value, at, { ...around, list: property, holder, owner })
  }
}

function walkInto(value: Json, pointer: Pointer, around: Walk): void {
  if (isJsonObject(value)) walk(value, pointer, around)
  else if (isJsonList(value))
    for (const [index, each] of value.entries())
      if (isJsonObject(each)) walk(each, within(pointer, index), around)
}

/** One rule for all languages of a text. */
function piped(value: Json, pointer: Pointer, owner: RuleOwner): readonly Rule[] {
  const texts = isJsonObject(value) ? Object.values(value) : [value]
  const reads = new Set(
    texts.flatMap((text) =>
      typeof text === 'string' && text.includes('{') ? namesReadIn(text) : [],
    ),
  )
  const [text] = texts.filter((each) => typeof each === 'string')
  return reads.size === 0 || text === undefined
    ? []
    : [{ kind: 'pipe', form: 'text', pointer, text, owner, reads: [...reads], acts: [] }]
}

/** A trigger in the older form: a name, an operator and a value. */
function olderTrigger(trigger: JsonObject, at: Pointer, owner: RuleOwner): readonly Rule[] {
  const reads = textOr(trigger['name'], '')
  if (reads === '') return []
  const named = textOr(trigger['operator'], 'equal')
  const operator = CLAUSE_OPERATORS.find((each) => each === named) ?? 'equal'
  const value = trigger['value'] ?? null
  const clause: Clause = {
    kind: 'clause',
    reads,
    operator,
    operand:
      operandOf(operator) === 'nothing' || typeof value === 'object'
        ? null
        : { kind: 'value', value },
  }
  return [
    {
      kind: 'trigger',
      form: 'condition',
      pointer: within(at, 'expression'),
      text: printSentence({ kind: 'group', join: 'all', parts: [clause] }),
      owner,
      reads: [reads],
      acts: actsOf(trigger),
    },
  ]
}

function actsOf(trigger: JsonObject): readonly string[] {
  const names = ['setToName', 'gotoName'].map((key) => textOr(trigger[key], ''))
  const lists = ['questions', 'pages'].flatMap((key) => {
    const list = trigger[key]
    return isJsonList(list) ? list.filter((name) => typeof name === 'string') : []
  })
  return [...names, ...lists].filter((name) => name !== '')
}
