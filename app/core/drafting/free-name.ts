/** The name itself where nobody has it, else the first of `name_2`, `name_3` … that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/_\d+$/, '')
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${stem}_${number}`
  return free
}
