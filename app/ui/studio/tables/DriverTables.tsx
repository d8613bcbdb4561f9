import type { PresentedDrivers } from '#app/core/results/presented-comparisons.ts'
import { DriverChart } from '../../charts/DriverChart.tsx'
import { printNumber, printWholePercent } from '../../charts/printed.ts'
import { DRIVERS_NOTE } from '../../results/words.ts'

export type DriversView = {
  readonly id: string
  readonly title: string
  readonly words: string
  /** Null where the answers allow none. */
  readonly value: PresentedDrivers | null
}

type Props = { readonly drivers: readonly DriversView[]; readonly locale: string }

/** The driver analyses of a study, which the public never sees. */
export function DriverTables({ drivers, locale }: Props) {
  if (drivers.length === 0) return null
  return (
    <section className="driver-tables" aria-labelledby="drivers">
      <h2 id="drivers">Drivers</h2>
      <p className="table-note">
        Declared among the findings; only those who work on this survey see them. Association, not
        cause.
      </p>
      {drivers.map(({ id, title, words, value }) => (
        <div key={id} className="driver-table">
          <h3 lang={locale} dir="auto">
            {title === '' ? id : title}
          </h3>
          <p className="table-note">{words}</p>
          {value === null || value.base === 0 ? (
            <p className="notice">
              Not worked out: too few people have an answer to all of them, or one of them has the
              same answer from everybody.
            </p>
          ) : (
            <>
              <p>
                Together they go with {printWholePercent(100 * value.rSquared)} of the differences
                between {printNumber(value.base)} people who answered all.
              </p>
              <DriverChart
                title={title}
                locale={locale}
                drivers={value.drivers}
                rSquared={value.rSquared}
                note={DRIVERS_NOTE}
              />
            </>
          )}
        </div>
      ))}
    </section>
  )
}
