import { setInStudy } from '../../../core/drafting/edits/study/set-in-study.ts'
import {
  breakOf,
  filterOf,
  toggleBreak,
  toggleFilter,
} from '../../../core/drafting/edits/study/published.ts'
import { entriesOf, nameOfEntry } from '../../../core/drafting/edits/study/study-list.ts'
import { removeEntry } from '../../../core/drafting/edits/study/entries.ts'
import type { Edited } from '../../../core/drafting/edits/deed.ts'
import { DISCLOSURE } from '../../../core/disclosure/rules.ts'
import { isJsonObject } from '../../../core/json.ts'
import { conditionOf } from '../../../core/study/answered-any.ts'
import type { StudyVariable } from '../../../core/study/study-variable.ts'
import { useEditor } from './StudyEditor.tsx'
import { Problems } from './fields/Field.tsx'

/** What outsiders may combine: each variable with what it allows, or why it can't. */
export function PublishedList() {
  const { document, study, perform, say, problemsIn } = useEditor()
  const edit = (edited: Edited) => {
    if (edited.ok) perform(edited.value)
    else say(edited.problem.message)
  }
  const counted = study.variables.filter(({ measure }) => measure !== 'text' && measure !== 'date')
  const nested = entriesOf(document, 'breaks').flatMap((entry, index) =>
    isJsonObject(entry) && Array.isArray(entry['variables']) && entry['variables'].length > 1
      ? [{ entry, index }]
      : [],
  )
  return (
    <div className="published-list">
      <p className="study-hint">
        Nothing but what is ticked here can be asked for without signing in. A break shows every
        table by its answers: columns under {DISCLOSURE.smallestBase} people stay hidden, cells of 1
        to {DISCLOSURE.largestSmallCell} too, and tables move only when {DISCLOSURE.step} more
        people came. Few answers therefore give few tables.
      </p>
      <Problems id="published-problems" problems={problemsIn('/study/published')} />
      <ul className="published-variables">
        {counted.map((variable) => (
          <VariableRow
            key={variable.id}
            variable={variable}
            isBreak={breakOf(document, variable.id) >= 0}
            filters={variable.categories.filter(({ value }) => {
              const where = conditionOf({ variable: variable.id, values: [value] })
              return where !== null && filterOf(document, where) >= 0
            })}
            onBreak={() => edit(toggleBreak(document, variable))}
            onFilter={(category) => edit(toggleFilter(document, variable, category))}
          />
        ))}
      </ul>
      {nested.length > 0 && (
        <ul className="published-variables">
          {nested.map(({ entry, index }) => (
            <li key={index} className="published-variable">
              <label className="tick">
                <input
                  type="checkbox"
                  checked
                  onChange={() => edit(removeEntry(document, 'breaks', index))}
                />
                <span>Nested: {nameOfEntry(document, 'breaks', entry)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <WeightsRow />
    </div>
  )
}

function VariableRow({
  variable,
  isBreak,
  filters,
  onBreak,
  onFilter,
}: {
  readonly variable: StudyVariable
  readonly isBreak: boolean
  readonly filters: readonly StudyVariable['categories'][number][]
  readonly onBreak: () => void
  readonly onFilter: (category: StudyVariable['categories'][number]) => void
}) {
  const { breakRefusal, categories, label, id } = variable
  const mayTick = breakRefusal === null || isBreak
  return (
    <li className="published-variable">
      <label className={mayTick ? 'tick' : 'tick tick-off'}>
        <input
          type="checkbox"
          checked={isBreak}
          aria-disabled={!mayTick}
          aria-describedby={`break-${id}`}
          onChange={() => {
            if (mayTick) onBreak()
          }}
        />
        <span dir="auto">{label}</span>
      </label>
      <p id={`break-${id}`} className="study-hint">
        {isBreak
          ? `Anybody can see every table by these ${categories.length} columns.`
          : (breakRefusal ?? `Would show every table by ${categories.length} columns.`)}
      </p>
      {categories.length > 0 && (
        <details>
          <summary>
            Groups of people{filters.length === 0 ? '' : `: ${filters.length} published`}
            <span className="visually-hidden"> by {label}</span>
          </summary>
          <p className="study-hint">
            Anybody can see all tables of those who gave such an answer. Where fewer than{' '}
            {DISCLOSURE.step} people gave another one, its tables wait.
          </p>
          <div className="tick-list">
            {categories.map((category) => (
              <label key={String(category.value)} className="tick">
                <input
                  type="checkbox"
                  checked={filters.includes(category)}
                  onChange={() => onFilter(category)}
                />
                <span dir="auto">{category.label}</span>
              </label>
            ))}
          </div>
        </details>
      )}
    </li>
  )
}

/** One weighting at most can be published: that of the study. */
function WeightsRow() {
  const { document, perform } = useEditor()
  const { weighting, published } = document.study
  const weights = isJsonObject(published) ? published['weights'] : undefined
  const isListed = Array.isArray(weights) && weights.length > 0
  if (!isListed && (!isJsonObject(weighting) || weighting['kind'] === 'none')) return null
  const listed =
    isListed || weighting === undefined
      ? undefined
      : [{ id: 'study', label: 'Weighted', weighting }]
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={isListed}
        onChange={() =>
          perform(setInStudy(document, 'published weights', [['/study/published/weights', listed]]))
        }
      />
      <span>Whole tables with the study’s weights: shares in steps, never with filters</span>
    </label>
  )
}
