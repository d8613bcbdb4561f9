import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { SyntaxNode } from '@lezer/common'
import {
  classAlong,
  propertiesOf,
  propertyOf,
  typesWithin,
  type Vocabulary,
  type VocabularyStep,
} from '../../../core/drafting/source-vocabulary.ts'

/** Offers names of properties, types and values, wherever the text is whole enough to tell. */
export const completeJson =
  (vocabulary: () => Vocabulary | null) =>
  ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const known = vocabulary()
    if (known === null) return null
    const node = syntaxTree(state).resolveInner(pos, -1)
    const text = quoted(node)
    if (text === null && !explicit) return null
    const holder = nearest(node, 'Object')
    if (holder === null) return null
    const owner = classAlong(known, stepsTo(state, holder))
    if (owner === null) return null
    const property = valueOf(state, node)
    const options =
      property === null
        ? namesFor(known, owner, text === null)
        : valuesFor(known, { owner, holder, property }, state)
    const from = text === null ? pos : text.from + 1
    const to = text === null ? pos : Math.max(from, closes(state, text) ? text.to - 1 : text.to)
    return options.length === 0 ? null : { from, to, options, validFor: /^[\w-]*$/ }
  }

function namesFor(known: Vocabulary, owner: string, isBare: boolean): readonly Completion[] {
  const wrap = (name: string) => (isBare ? `"${name}": ` : name)
  return ['type', ...propertiesOf(known, owner).map(([name]) => name)].map((name) => ({
    label: name,
    apply: wrap(name),
    type: 'property',
  }))
}

function valuesFor(
  known: Vocabulary,
  at: { readonly owner: string; readonly holder: SyntaxNode; readonly property: string },
  state: EditorState,
): readonly Completion[] {
  const values =
    at.property === 'type'
      ? typesWithin(known, heldAt(known, at.holder, state) ?? 'question').map(withoutSuffix)
      : (propertyOf(known, at.owner, at.property)?.values ?? [])
  return values
    .filter((value) => typeof value === 'string')
    .map((value) => ({ label: value, type: 'enum' }))
}

const withoutSuffix = (name: string) => name.replace(/(?<=.)(?:trigger|validator)$/, '')

/** What the list holds in which an object stands. */
function heldAt(known: Vocabulary, holder: SyntaxNode, state: EditorState): string | null {
  const steps = stepsTo(state, holder)
  const last = steps.at(-1)
  const outer = classAlong(known, steps.slice(0, -1))
  return last === undefined || outer === null
    ? null
    : (propertyOf(known, outer, last.key)?.holds ?? null)
}

const quoted = (node: SyntaxNode): SyntaxNode | null =>
  node.name === 'String' || node.name === 'PropertyName' ? node : null

const closes = (state: EditorState, { from, to }: SyntaxNode): boolean =>
  to - from > 1 && state.sliceDoc(to - 1, to) === '"'

/** The property whose value is being written; null where a name is. */
function valueOf(state: EditorState, node: SyntaxNode): string | null {
  if (node.name === 'PropertyName') return null
  const property = node.parent?.name === 'Property' ? node.parent : null
  return property === null ? null : nameOf(state, property)
}

function nearest(node: SyntaxNode, name: string): SyntaxNode | null {
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent)
    if (at.name === name) return at
  return null
}

function stepsTo(state: EditorState, object: SyntaxNode): readonly VocabularyStep[] {
  const steps: VocabularyStep[] = []
  let inner: SyntaxNode = object
  for (let at = object.parent; at !== null; at = at.parent) {
    if (at.name === 'Object') inner = at
    if (at.name !== 'Property') continue
    const key = nameOf(state, at)
    if (key !== null) steps.unshift({ key, type: typeOf(state, inner) })
  }
  return steps
}

function nameOf(state: EditorState, property: SyntaxNode): string | null {
  const name = property.getChild('PropertyName')
  return name === null ? null : unquoted(state, name)
}

function typeOf(state: EditorState, object: SyntaxNode): string | null {
  const property = object.getChildren('Property').find((each) => nameOf(state, each) === 'type')
  const value = property?.getChild('String') ?? null
  return value === null ? null : unquoted(state, value)
}

const unquoted = (state: EditorState, { from, to }: SyntaxNode): string =>
  state.sliceDoc(from, to).replace(/^"|"$/g, '')
