import { labelOf, outlineOf } from '../drafting/edits/outline.ts'
import type { DraftDocument } from '../drafting/step.ts'
import type { Rule, RuleKind } from './rule.ts'
import { keyOf } from './subjects.ts'
import { elementsOf } from '../drafting/edits/outline.ts'

/** Pages in their order, and the rules that lead from one to another. */
export type RuleMap = {
  readonly nodes: readonly MapNode[]
  readonly edges: readonly MapEdge[]
}

export type MapNode = {
  readonly page: number
  readonly name: string
  readonly label: string
  readonly questions: number
  /** Rules that read and act on this page alone. */
  readonly within: number
}

/** `from` is read, `to` is what it acts on; together where several rules say the same. */
export type MapEdge = {
  readonly from: number
  readonly to: number
  readonly kinds: readonly RuleKind[]
  readonly rules: readonly Rule[]
}

export function mapRules(document: DraftDocument, rules: readonly Rule[]): RuleMap {
  const outline = outlineOf(document)
  const pageOf = new Map<string, number>()
  outline.pages.forEach(({ name }, page) => pageOf.set(name.toLowerCase(), page))
  for (const element of elementsOf(outline)) {
    const page = outline.pages.findIndex(({ pointer }) => element.pointer.startsWith(`${pointer}/`))
    pageOf.set(keyOf(element).toLowerCase(), page)
  }
  const edges = new Map<string, { from: number; to: number; rules: Rule[] }>()
  const within = new Map<number, number>()
  for (const rule of rules) {
    const acted = rule.acts.flatMap((name) => pageOf.get(name.toLowerCase()) ?? [])
    const targets = rule.owner.page === null ? acted : [rule.owner.page, ...acted]
    const read = rule.reads.flatMap((path) => pageOf.get(nameIn(path, pageOf)) ?? [])
    for (const to of new Set(targets))
      for (const from of new Set(read)) {
        if (from === to) {
          within.set(to, (within.get(to) ?? 0) + 1)
          continue
        }
        const edge = edges.get(`${from} ${to}`) ?? { from, to, rules: [] }
        edge.rules.push(rule)
        edges.set(`${from} ${to}`, edge)
      }
  }
  return {
    nodes: outline.pages.map(({ name, title, list }, page) => ({
      page,
      name,
      label: labelOf({ title, name, type: `Page ${page + 1}` }),
      questions: list.elements.length,
      within: within.get(page) ?? 0,
    })),
    edges: [...edges.values()].map((edge) => ({
      ...edge,
      kinds: [...new Set(edge.rules.map(({ kind }) => kind))],
    })),
  }
}

/** The longest name that a path begins with. */
function nameIn(path: string, known: ReadonlyMap<string, number>): string {
  let name = path.toLowerCase().replace(/-comment$/, '')
  while (!known.has(name)) {
    const cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['))
    if (cut <= 0) return name
    name = name.slice(0, cut)
  }
  return name
}
