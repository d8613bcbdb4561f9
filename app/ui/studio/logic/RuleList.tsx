import type { DraftDocument } from '../../../core/drafting/step.ts'
import type { Marks } from '../../../core/logic/rule-marks.ts'
import type { Rule } from '../../../core/logic/rule.ts'
import type { Readings } from './expression-reader.ts'
import { RuleRow } from './RuleRow.tsx'

export function RuleList({
  rules,
  marks,
  readings,
  document,
  slug,
}: {
  readonly rules: readonly Rule[]
  readonly marks: Marks
  readonly readings: Readings
  readonly document: DraftDocument
  readonly slug: string
}) {
  return (
    <ul className="rule-list">
      {rules.map((rule) => (
        <RuleRow
          key={rule.pointer}
          rule={rule}
          marks={marks.get(rule.pointer) ?? []}
          reading={readings.get(rule.text)}
          document={document}
          slug={slug}
        />
      ))}
    </ul>
  )
}
