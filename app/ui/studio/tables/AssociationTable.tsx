import type {
  PresentedAssociations,
  PresentedMeasure,
} from '#app/core/results/presented-associations.ts'
import { NO_VALUE, printCoefficient } from '../../charts/printed.ts'
import {
  associationMethod,
  directionSentence,
  MEASURE_WORDS,
  REASON_WORDS,
} from './measure-words.ts'
import { TableScroll } from './TableScroll.tsx'

type Props = { readonly found: PresentedAssociations; readonly locale: string }

/** How two ordered variables go together. */
export function AssociationTable({ found, locale }: Props) {
  const label = `How ${found.rows.label} and ${found.columns.label} go together`
  return (
    <>
      <TableScroll kind="association" label={label}>
        <table>
          <caption>
            <span className="caption-words">
              <strong>
                How “<bdi lang={locale}>{found.rows.label}</bdi>” and “
                <bdi lang={locale}>{found.columns.label}</bdi>” go together
              </strong>
              <span className="caption-base">
                {directionSentence(found)} It says nothing about which causes which.
              </span>
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              <th scope="col">Estimate</th>
              <th scope="col">Standard error</th>
              <th scope="col">95% range</th>
            </tr>
          </thead>
          <tbody>
            {found.measures.map((measure) => (
              <MeasureRow key={measure.measure} found={measure} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="table-method">{associationMethod(found)}</p>
    </>
  )
}

function MeasureRow({ found }: { readonly found: PresentedMeasure }) {
  const { name, means } = MEASURE_WORDS[found.measure]
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="measure-means">{means}</span>
      </th>
      {found.reason === null ? (
        <>
          <td>{printCoefficient(found.estimate)}</td>
          <td>{found.se === null ? NO_VALUE : printCoefficient(found.se)}</td>
          <td>
            {found.ci === null
              ? NO_VALUE
              : `${printCoefficient(found.ci[0])} to ${printCoefficient(found.ci[1])}`}
          </td>
        </>
      ) : (
        <td colSpan={3}>{REASON_WORDS[found.reason]}</td>
      )}
    </tr>
  )
}
