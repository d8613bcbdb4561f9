import { outlineOf } from '../../../core/drafting/edits/outline.ts'
import type { DraftDocument } from '../../../core/drafting/step.ts'
import { RULE_KINDS, type RuleKind } from '../../../core/logic/rule.ts'
import { KIND_WORDS } from './logic-words.ts'

export type RuleFilterValue = {
  readonly page: number | null
  /** Null: all but words with answers in them. */
  readonly kind: RuleKind | null
  readonly words: string
}

export function RuleFilter({
  filter,
  kinds,
  document,
  onChange,
}: {
  readonly filter: RuleFilterValue
  readonly kinds: ReadonlyMap<RuleKind, number>
  readonly document: DraftDocument
  readonly onChange: (filter: RuleFilterValue) => void
}) {
  const { pages } = outlineOf(document)
  return (
    <div className="rule-filter" role="search">
      <label className="form-field">
        <span>Question or name</span>
        <input
          type="search"
          value={filter.words}
          onChange={(event) => onChange({ ...filter, words: event.target.value })}
        />
      </label>
      <label className="form-field">
        <span>Kind</span>
        <select
          value={filter.kind ?? ''}
          onChange={(event) =>
            onChange({
              ...filter,
              kind: RULE_KINDS.find((kind) => kind === event.target.value) ?? null,
            })
          }
        >
          <option value="">All rules</option>
          {RULE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]} ({kinds.get(kind)})
            </option>
          ))}
        </select>
      </label>
      <label className="form-field">
        <span>Page</span>
        <select
          value={filter.page ?? ''}
          onChange={(event) =>
            onChange({
              ...filter,
              page: event.target.value === '' ? null : Number(event.target.value),
            })
          }
        >
          <option value="">All pages</option>
          {pages.map(({ pointer, name, title }, index) => (
            <option key={pointer} value={index}>
              {index + 1}. {title || name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
