/** Columns that are significantly smaller; read out as what they are. */
export function Letters({ letters }: { readonly letters: string }) {
  if (letters === '') return null
  return (
    <span className="letters">
      <span className="visually-hidden">, significantly more than column </span>
      {letters}
    </span>
  )
}
