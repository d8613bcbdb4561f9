import { DISCLOSURE } from '#app/core/disclosure/rules.ts'

/** The mark of a base that is shown, but small. */
export function SmallBase({ base }: { readonly base: number }) {
  if (base >= DISCLOSURE.ordinaryBase) return null
  return <p className="small-base">Small base, read with care</p>
}
