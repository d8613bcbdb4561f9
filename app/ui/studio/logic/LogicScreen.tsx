import { lazy, Suspense, useMemo, useState } from 'react'
import { markRules, unreachablePages } from '../../../core/logic/rule-marks.ts'
import type { RuleKind } from '../../../core/logic/rule.ts'
import { rulesIn } from '../../../core/logic/rules-in.ts'
import { useDraftDocument, useMay } from '../draft/DraftProvider.tsx'
import { AddRule } from './AddRule.tsx'
import { useReadings } from './expression-reader.ts'
import { LogicMap } from './LogicMap.tsx'
import { RuleFilter, type RuleFilterValue } from './RuleFilter.tsx'
import { RuleList } from './RuleList.tsx'
import { useDraftReading } from './use-draft-reading.ts'

const TestPanel = lazy(() => import('./TestPanel.tsx'))

/** All that in a survey depends on answers: as a list, as a map, and tried out. */
export function LogicScreen({
  slug,
  find,
}: {
  readonly slug: string
  /** What the list is looked through for at first. */
  readonly find: string
}) {
  const document = useDraftDocument()
  const mayEdit = useMay('draft.edit')
  const definition = useDraftReading(slug)
  const rules = useMemo(() => rulesIn(document), [document])
  const texts = useMemo(
    () => rules.filter(({ form }) => form !== 'text').map(({ text }) => text),
    [rules],
  )
  const readings = useReadings(texts)
  const marks = useMemo(
    () => markRules(document, rules, readings, definition),
    [document, rules, readings, definition],
  )
  const unreachable = useMemo(
    () => (definition === null ? [] : unreachablePages(definition).map(({ name }) => name)),
    [definition],
  )
  const [filter, setFilter] = useState<RuleFilterValue>({ page: null, kind: null, words: find })
  const [isTesting, setTesting] = useState(false)
  const shown = rules.filter(
    ({ kind, owner, reads, acts }) =>
      (filter.kind === null ? kind !== 'pipe' || filter.words !== '' : kind === filter.kind) &&
      (filter.page === null || owner.page === filter.page) &&
      [owner.label, owner.name, ...reads, ...acts].some((text) =>
        text.toLowerCase().includes(filter.words.trim().toLowerCase()),
      ),
  )
  const kinds = useMemo(() => countKinds(rules.map(({ kind }) => kind)), [rules])
  const pipes = rules.filter(({ kind }) => kind === 'pipe').length
  const marked = [...marks.values()].filter(({ length }) => length > 0).length

  return (
    <div className="logic">
      <section aria-labelledby="logic-rules">
        <h2 id="logic-rules">Rules</h2>
        <p className="form-hint" role="status">
          {rules.length === 0
            ? 'Nothing depends on answers yet: everybody meets every question.'
            : `${shown.length} of ${rules.length} shown${marked === 0 ? '' : `, ${marked} marked`}.`}
          {pipes > 0 && shown.every(({ kind }) => kind !== 'pipe') && filter.kind === null && (
            <> Where words take an answer in is a kind of its own.</>
          )}
        </p>
        <RuleFilter filter={filter} kinds={kinds} document={document} onChange={setFilter} />
        <RuleList rules={shown} marks={marks} readings={readings} document={document} slug={slug} />
        {mayEdit && <AddRule document={document} />}
      </section>
      <section aria-labelledby="logic-map">
        <h2 id="logic-map">Map</h2>
        <LogicMap
          document={document}
          rules={rules}
          marks={marks}
          unreachable={unreachable}
          page={filter.page}
          onPage={(page) => setFilter({ ...filter, page })}
        />
      </section>
      <section aria-labelledby="logic-test">
        <h2 id="logic-test">Try it</h2>
        {isTesting ? (
          definition === null ? (
            <p className="form-hint" role="status">
              The draft can’t be tried as long as it can’t be read.
            </p>
          ) : (
            <Suspense fallback={<p className="form-hint">One moment…</p>}>
              <TestPanel definition={definition} document={document} rules={rules} />
            </Suspense>
          )
        ) : (
          <button type="button" className="tool-button" onClick={() => setTesting(true)}>
            Give answers, and see what appears
          </button>
        )}
      </section>
    </div>
  )
}

function countKinds(kinds: readonly RuleKind[]): ReadonlyMap<RuleKind, number> {
  const counts = new Map<RuleKind, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return counts
}
