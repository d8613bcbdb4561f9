export type DiffPiece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** More words are shown as a whole, before and after. */
const MOST_WORDS = 300

/** What two texts have in common, word by word, and what each has alone. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS)
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  const lengths = commonLengths(old, fresh)
  const pieces: DiffPiece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < fresh.length) {
    const [word, other] = [old[i], fresh[j]]
    if (word !== undefined && word === other) {
      pieces.push({ kind: 'same', text: word })
      i += 1
      j += 1
    } else if (
      word !== undefined &&
      (other === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      pieces.push({ kind: 'removed', text: word })
      i += 1
    } else {
      pieces.push({ kind: 'added', text: other ?? '' })
      j += 1
    }
  }
  return joined(pieces)
}

/** Words with the blanks behind them, so that together they are the text. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []

/** How many words the ends of both texts have in common, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    Array.from({ length: other.length + 1 }, () => 0),
  )
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row === undefined) continue
      row[j] =
        one[i] === other[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return lengths
}

function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const result: DiffPiece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind)
      result[result.length - 1] = { ...last, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}
