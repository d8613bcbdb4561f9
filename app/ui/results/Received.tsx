import { printNumber } from '../charts/printed.ts'

/** How many responses have arrived: the one number that moves at once. */
export function Received({ received }: { readonly received: number }) {
  return <span data-received="">{printNumber(received)}</span>
}
