import { useState } from 'react'
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
import { suits, type StudyVariable } from '../../../core/study/study-variable.ts'
import { Field, Problems } from './fields/Field.tsx'
import { breakOpening, groupWords } from './published-words.ts'
import { useEditor } from './StudyEditor.tsx'

/** So many can be looked over without a search. */
const MOST_AT_A_GLANCE = 12

/** What outsiders may combine: each variable with what it opens, or why it can't. */
export function PublishedList() {
  const { document, study, perform, say, problemsIn } = useEditor()
  const [sought, setSought] = useState('')
  const edit = (edited: Edited) => {
    if (edited.ok) perform(edited.value)
    else say(edited.problem.message)
  }
  const counted = study.variables.filter(({ measure }) => measure !== 'text' && measure !== 'date')
  const isSought = ({ label, id }: StudyVariable) =>
    `${label} ${id}`.toLowerCase().includes(sought.trim().toLowerCase())
  const mayBreak = ({ breakRefusal, id }: StudyVariable) =>
    breakRefusal === null || breakOf(document, id) >= 0
  const fitting = counted.filter(mayBreak)
  const others = counted.filter((variable) => !mayBreak(variable))
  const nested = entriesOf(document, 'breaks').flatMap((entry, index) =>
    isJsonObject(entry) && Array.isArray(entry['variables']) && entry['variables'].length > 1
      ? [{ entry, index }]
      : [],
  )
  const row = (variable: StudyVariable) => (
    <VariableRow
      key={variable.id}
      variable={variable}
      onBreak={() => edit(toggleBreak(document, variable))}
      onFilter={(category) => edit(toggleFilter(document, variable, category))}
    />
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
      {counted.length > MOST_AT_A_GLANCE && (
        <Field label="Find a question" problems={[]}>
          {(control) => (
            <input
              {...control}
              type="search"
              dir="auto"
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          )}
        </Field>
      )}
      {counted.length === 0 && (
        <p className="study-empty">
          The questionnaire asks nothing yet that can be counted, so there is nothing to publish.
        </p>
      )}
      <ul className="published-variables">{fitting.filter(isSought).map(row)}</ul>
      {others.length > 0 && (
        <details className="published-others" open={sought !== ''}>
          <summary>
            {others.length === 1
              ? '1 that can’t be columns, and why'
              : `${others.length} that can’t be columns, and why`}
          </summary>
          <ul className="published-variables">{others.filter(isSought).map(row)}</ul>
        </details>
      )}
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
  onBreak,
  onFilter,
}: {
  readonly variable: StudyVariable
  readonly onBreak: () => void
  readonly onFilter: (category: StudyVariable['categories'][number]) => void
}) {
  const { document, study } = useEditor()
  const { breakRefusal, categories, label, id } = variable
  const isBreak = breakOf(document, id) >= 0
  const mayTick = breakRefusal === null || isBreak
  const counts = study.counts?.find((each) => each.id === id) ?? null
  const { says, warning } = breakOpening(variable, {
    counts,
    cells: isBreak ? (study.breakCells?.find((each) => each.variable === id) ?? null) : null,
    tables: study.variables.filter((each) => suits('choice')(each) && each.id !== id).length,
  })
  const filters = categories.filter(({ value }) => {
    const where = conditionOf({ variable: id, values: [value] })
    return where !== null && filterOf(document, where) >= 0
  })
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
      <div id={`break-${id}`}>
        <p className="study-hint" dir="auto">
          {mayTick ? says : breakRefusal}
        </p>
        {mayTick && warning !== null && <p className="published-warning">{warning}</p>}
      </div>
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
            {categories.map((category, place) => (
              <label key={`${typeof category.value}:${category.value}`} className="tick">
                <input
                  type="checkbox"
                  checked={filters.includes(category)}
                  onChange={() => onFilter(category)}
                />
                <span dir="auto">{groupWords(category.label, counts?.counts[place] ?? null)}</span>
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
