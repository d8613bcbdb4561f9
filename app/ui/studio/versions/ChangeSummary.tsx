import {
  weightOf,
  type ChangeReason,
  type ReasonWeight,
} from '../../../core/definition/change-reason.ts'
import type { VersionChange } from '../../../core/definition/compare-versions.ts'
import { CHANGE_WORDS } from './change-words.ts'
import { ReasonList } from './ReasonList.tsx'

export type ChangeView = {
  readonly kind: VersionChange['kind']
  readonly reasons: readonly { readonly reason: ChangeReason; readonly affected: number | null }[]
  readonly titles: { readonly [question: string]: string }
}

type Props = {
  readonly change: ChangeView
  /** The version after which earlier answers are called. */
  readonly current: number | null
}

const GROUPS: readonly { readonly weight: ReasonWeight; readonly title: string }[] = [
  { weight: 'breaking', title: 'Stops or starts anew' },
  { weight: 'safe', title: 'Goes on' },
  { weight: 'labels', title: 'Words and look' },
]

/** A class of change in words, and each difference with what it does to the tables. */
export function ChangeSummary({ change, current }: Props) {
  const { what, meaning, short } = CHANGE_WORDS[change.kind]
  return (
    <div className="change">
      <p className="change-class">
        <strong className={`state change-${change.kind}`}>{short}</strong> <span>{what}.</span>{' '}
        <span>{meaning}</span>
      </p>
      {GROUPS.map(({ weight, title }) => {
        const reasons = change.reasons.filter(({ reason }) => weightOf(reason) === weight)
        return reasons.length === 0 ? null : (
          <section key={weight} aria-labelledby={`change-${weight}`}>
            <h3 id={`change-${weight}`}>{title}</h3>
            <ReasonList reasons={reasons} titles={change.titles} current={current} />
          </section>
        )
      })}
    </div>
  )
}
