import { useState } from 'react'
import { setInStudy } from '../../../../core/drafting/edits/study/set-in-study.ts'
import { valueAt } from '../../../../core/drafting/operation.ts'
import type { Pointer } from '../../../../core/drafting/pointer.ts'
import { asJson } from '../../../../core/drafting/step.ts'
import { textOr } from '../../../../core/json.ts'
import {
  conditionOf,
  readCondition,
  type AnsweredAny,
} from '../../../../core/study/answered-any.ts'
import { suits } from '../../../../core/study/study-variable.ts'
import { useEditor } from '../StudyEditor.tsx'
import { CodeField } from './CodeField.tsx'
import { Field, FieldSet } from './Field.tsx'
import { TickList } from './TickList.tsx'

type Way = 'everybody' | 'answered' | 'condition'

type Props = {
  readonly pointer: Pointer
  readonly label: string
  /** Whether it may be everybody. */
  readonly mayBe: 'everybody' | 'someOnly'
}

/** Who is meant: everybody, those who gave some answers, or a condition as SurveyJS writes it. */
export function WhereField({ pointer, label, mayBe }: Props) {
  const { document, study, perform, problemsIn } = useEditor()
  const text = textOr(valueAt(asJson(document), pointer), '')
  const answered = readCondition(text, study.variables)
  const [asText, setAsText] = useState(false)
  const way: Way =
    text === '' && !asText
      ? emptyWay[mayBe]
      : answered !== null && !asText
        ? 'answered'
        : 'condition'
  const listed = study.variables.filter(suits('choice'))
  const found = listed.find(({ id }) => id === answered?.variable)
  const write = (condition: string | undefined) =>
    perform(setInStudy(document, label.toLowerCase(), [[pointer, condition]]))
  const among = (next: AnsweredAny) => {
    const condition = conditionOf(next)
    if (condition !== null) write(condition)
  }
  const choose = (next: Way) => {
    setAsText(next === 'condition')
    if (next === 'everybody') write(undefined)
    const [first] = listed
    const [category] = first?.categories ?? []
    if (next === 'answered' && answered === null && first !== undefined && category !== undefined)
      among({ variable: first.id, values: [category.value] })
  }
  return (
    <FieldSet label={label} problems={way === 'answered' ? problemsIn(pointer) : []}>
      <Field label="Who" problems={[]}>
        {(control) => (
          <select {...control} value={way} onChange={(event) => choose(event.target.value as Way)}>
            {mayBe === 'everybody' && <option value="everybody">Everybody</option>}
            <option value="answered">Those who gave some answers</option>
            <option value="condition">A condition of its own</option>
          </select>
        )}
      </Field>
      {way === 'condition' && (
        <CodeField pointer={pointer} label="Condition" hint="For example {age} >= 35" />
      )}
      {way === 'answered' && (
        <>
          <Field label="Question" problems={[]}>
            {(control) => (
              <select
                {...control}
                dir="auto"
                value={answered?.variable ?? ''}
                onChange={(event) => {
                  const next = listed.find(({ id }) => id === event.target.value)
                  const [category] = next?.categories ?? []
                  if (next !== undefined && category !== undefined)
                    among({ variable: next.id, values: [category.value] })
                }}
              >
                {answered === null && <option value="">Choose one</option>}
                {listed.map((variable) => (
                  <option key={variable.id} value={variable.id}>
                    {`${variable.label} (${variable.id})`}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {found !== undefined && answered !== null && (
            <TickList
              categories={found.categories}
              ticked={answered.values}
              onTick={(values) => among({ variable: found.id, values })}
            />
          )}
        </>
      )}
    </FieldSet>
  )
}

const emptyWay = { everybody: 'everybody', someOnly: 'answered' } as const
