import type { PresentedFigure, PresentedNumbers } from '#app/core/results/presented-summary.ts'
import {
  NO_VALUE,
  printCoefficient,
  printPoints,
  printRange,
  printWholePercent,
  type Range,
} from '../../charts/printed.ts'

type Props = { readonly numbers: PresentedNumbers; readonly hasRows: boolean }

/** What answers that are numbers say beside their shares. */
export function NumberFigures({ numbers, hasRows }: Props) {
  const { sd, median, quartiles, nps, csat, ces } = numbers
  const score = (value: number | null) => (value === null ? NO_VALUE : printCoefficient(value))
  const between = ([lower, upper]: Range) => `${score(lower)} to ${score(upper)}`
  const points = ([lower, upper]: Range) => `${printPoints(lower)} to ${printPoints(upper)}`
  return (
    <>
      {!hasRows && <p className="table-note">Too many different numbers for a row each.</p>}
      <dl className="number-figures">
        <Figure
          name="Mean"
          value={score(numbers.value)}
          range={numbers.ci && between(numbers.ci)}
        />
        <Figure name="Standard deviation" value={score(sd)} range={null} />
        <Figure name="Median" value={score(median)} range={null} />
        <Figure
          name="Middle half"
          value={quartiles === null ? NO_VALUE : between(quartiles)}
          range={null}
        />
        {nps !== null && (
          <Figure
            name="Net Promoter Score"
            value={nps.value === null ? NO_VALUE : printPoints(nps.value)}
            range={nps.ci && points(nps.ci)}
          />
        )}
        {csat !== null && <ShareFigure name="CSAT: 4 or 5" figure={csat} />}
        {ces !== null && <ShareFigure name="CES: 5 to 7" figure={ces} />}
      </dl>
    </>
  )
}

const ShareFigure = ({
  name,
  figure,
}: {
  readonly name: string
  readonly figure: PresentedFigure
}) => (
  <Figure
    name={name}
    value={printWholePercent(figure.value)}
    range={figure.ci && printRange(figure.ci)}
  />
)

type FigureProps = { readonly name: string; readonly value: string; readonly range: string | null }

function Figure({ name, value, range }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {range !== null && <span className="figure-range">95% range {range}</span>}
      </dd>
    </div>
  )
}
