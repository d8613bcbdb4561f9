import { DataTable } from './DataTable.tsx'
import { printCoefficient, printWholePercent } from './printed.ts'

type Driver = {
  readonly variable: string
  readonly label: string
  /** Parts of R². */
  readonly lmg: number
  readonly relativeWeight: number
  readonly correlation: number
}

type Props = {
  readonly title: string
  readonly locale: string
  /** Largest first. */
  readonly drivers: readonly Driver[]
  readonly rSquared: number
  readonly note: string
}

/** Each driver's part of what all of them explain together. */
export function DriverChart({ title, locale, drivers, rSquared, note }: Props) {
  const part = (of: number) => printWholePercent(rSquared === 0 ? null : (100 * of) / rSquared)
  const words = drivers.map(({ label, lmg }) => `${label}: ${part(lmg)}`).join('; ')
  return (
    <figure className="bar-chart">
      <div role="img" aria-label={`${title} Parts of what is explained. ${words}`}>
        {drivers.map(({ variable, label, lmg }) => (
          <div key={variable} className="bar-row">
            <span className="bar-label" lang={locale} dir="auto">
              {label}
            </span>
            <svg className="bar" aria-hidden="true" focusable="false">
              <rect className="bar-track" width="100%" height="100%" rx="3" />
              <rect
                className="bar-fill"
                width={lengthOf({ count: Math.max(0, lmg), base: rSquared })}
                height="100%"
                rx="3"
              />
            </svg>
            <span className="bar-percent">{part(lmg)}</span>
          </div>
        ))}
      </div>
      <DataTable
        caption={title}
        locale={locale}
        columns={['Driver', 'Part (LMG)', 'Part (Johnson)', 'Correlation']}
        rows={drivers.map(({ variable, label, lmg, relativeWeight, correlation }) => ({
          id: variable,
          header: label,
          locale,
          cells: [part(lmg), part(relativeWeight), printCoefficient(correlation)],
        }))}
        note={note}
      />
    </figure>
  )
}

const lengthOf = ({ count, base }: { readonly count: number; readonly base: number }) =>
  `${base === 0 ? 0 : Math.round((10_000 * count) / base) / 100}%`
