import { DISCLOSURE } from '#app/core/disclosure/rules.ts'
import { printNumber } from '../../charts/printed.ts'

/** A base in people, marked where it is small. */
export function BaseCell({ people }: { readonly people: number }) {
  return (
    <td>
      {printNumber(people)}
      {people > 0 && people < DISCLOSURE.ordinaryBase && (
        <span className="base-mark">
          {people < DISCLOSURE.smallestBase ? 'very small' : 'small'}
          <span className="visually-hidden"> base</span>
        </span>
      )}
    </td>
  )
}
