/** What may be refused returns a Result; exceptions are for bugs. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Refusal }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refuse = <Refusal>(
  problem: Refusal,
): { readonly ok: false; readonly problem: Refusal } => ({ ok: false, problem })

export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
