import type { Check } from '../../../core/drafting/check.ts'

type Props = {
  readonly check: Check
  /** Of the draft that was checked, for which the fix is. */
  readonly revision: number
  readonly describedBy: string
}

/** Mends it without a script. */
export function FixForm({ check, revision, describedBy }: Props) {
  return (
    <form method="post">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="code" value={check.code} />
      <input type="hidden" name="pointer" value={check.pointer} />
      <button
        className="button button-quiet"
        type="submit"
        name="intent"
        value="mend"
        dir="auto"
        aria-describedby={describedBy}
      >
        {check.fix?.label}
      </button>
    </form>
  )
}
