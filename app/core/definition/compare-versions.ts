import { weightOf, type ChangeReason, type ReasonWeight } from './change-reason.ts'
import type { Definition, Element, Page } from './definition.ts'
import { questionChanges } from './question-changes.ts'
import { textChanges } from './text-changes.ts'
import { elementsOf, questionsOf } from './walk.ts'
import { withoutLabels } from './without-labels.ts'

/** What a new version does to comparability with the one before. */
export type VersionChange = {
  readonly kind: 'first' | 'identical' | 'labelsOnly' | 'safe' | 'breaking'
  /** The gravest first. */
  readonly reasons: readonly ChangeReason[]
}

export function compareVersions(before: Definition | null, after: Definition): VersionChange {
  if (before === null) return { kind: 'first', reasons: [] }
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: 'identical', reasons: [] }
  const found = differences(before, after)
  const reasons = found.toSorted((one, other) => RANK[weightOf(one)] - RANK[weightOf(other)])
  const weights = new Set(reasons.map(weightOf))
  if (weights.has('breaking')) return { kind: 'breaking', reasons }
  if (weights.has('safe')) return { kind: 'safe', reasons }
  // What none of the reasons names is a setting of the whole.
  return withoutLabels(before) === withoutLabels(after)
    ? { kind: 'labelsOnly', reasons }
    : { kind: 'safe', reasons: [{ kind: 'settingsChanged', of: { kind: 'survey' } }, ...reasons] }
}

const RANK: { readonly [weight in ReasonWeight]: number } = { breaking: 0, safe: 1, labels: 2 }

function differences(before: Definition, after: Definition): readonly ChangeReason[] {
  const [old, fresh] = [questionsOf(before), questionsOf(after)]
  const oldByName = new Map(old.map((question) => [question.name, question]))
  const freshNames = new Set(fresh.map(({ name }) => name))
  return [
    ...old
      .filter(({ name }) => !freshNames.has(name))
      .map(({ name }): ChangeReason => ({ kind: 'questionRemoved', question: name })),
    ...fresh.flatMap((question): readonly ChangeReason[] => {
      const known = oldByName.get(question.name)
      return known === undefined
        ? [{ kind: 'questionAdded', question: question.name }]
        : questionChanges(known, question, { before, after })
    }),
    ...partRules(before, after),
    ...(isReordered(before, after)
      ? [{ kind: 'orderChanged' as const, of: { kind: 'survey' as const } }]
      : []),
    ...textChanges(before, after),
    ...(JSON.stringify(before.theme) === JSON.stringify(after.theme)
      ? []
      : [{ kind: 'lookChanged' as const }]),
  ]
}

/** Rules of pages and of what takes no answer. */
function partRules(before: Definition, after: Definition): readonly ChangeReason[] {
  const old = new Map(partsOf(before).map((part) => [part.key, part]))
  return partsOf(after).flatMap(({ key, of, rule }): readonly ChangeReason[] => {
    const known = old.get(key)
    return known === undefined || known.rule === rule
      ? []
      : [{ kind: 'ruleChanged', of, rule: 'visibleIf' }]
  })
}

const partsOf = ({ pages }: Definition) =>
  pages.flatMap((page) => [
    partOf('page', page),
    ...[...elementsOf(page.elements)].flatMap((element) =>
      element.kind === 'panel' || element.kind === 'html'
        ? [partOf(element.kind === 'panel' ? 'panel' : 'text', element)]
        : [],
    ),
  ])

function partOf(kind: 'page' | 'panel' | 'text', part: Page | Element) {
  const name = part.name.replace(/~\d+$/, '')
  const rule = JSON.stringify(part.visibleIf)
  return { key: `${kind} ${name}`, of: { kind, name }, rule }
}

/** Whether questions that both ask come in another order, or on other pages. */
function isReordered(before: Definition, after: Definition): boolean {
  const names = (definition: Definition) => new Set(questionsOf(definition).map(({ name }) => name))
  const [had, has] = [names(before), names(after)]
  const order = ({ pages }: Definition) =>
    pages
      .map((page) =>
        [...elementsOf(page.elements)]
          .map(({ name }) => name)
          .filter((name) => had.has(name) && has.has(name))
          .join('\n'),
      )
      .filter((names) => names !== '')
      .join('\n\n')
  return order(before) !== order(after)
}
