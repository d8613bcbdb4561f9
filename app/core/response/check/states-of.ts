/**
 * About how many states a regular expression has once its counted repeats are written out. Time and
 * memory of a linear engine grow with them, and `(?:a?a?a?){1000}` is short.
 */
export function statesOf(pattern: string): number {
  const outer: number[] = []
  let sum = 0
  let last = 0
  const atom = (size: number) => {
    last = size
    sum += size
  }
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at)
    const character = rest.charAt(0)
    if (character === '\\') {
      at += (/^\\(?:[pPu]\{[^}]*\}|.)/su.exec(rest)?.[0].length ?? 1) - 1
      atom(1)
    } else if (character === '[') {
      at += (/^\[\^?\]?(?:\\.|[^\]\\])*\]?/s.exec(rest)?.[0].length ?? 1) - 1
      atom(1)
    } else if (character === '(') {
      outer.push(sum)
      sum = 0
      last = 0
    } else if (character === ')') {
      const inside = sum + 1
      sum = outer.pop() ?? 0
      atom(inside)
    } else if (character === '{') {
      const repeat = /^\{(\d{1,9})(,?)(\d{0,9})\}/.exec(rest)
      if (repeat === null) {
        atom(1)
        continue
      }
      const [whole, least = '', , most = ''] = repeat
      const times = Math.max(Number(most === '' ? least : most), 1)
      at += whole.length - 1
      sum += last * (times - 1)
      last *= times
    } else atom(1)
  }
  // What is left open is no regular expression, and is refused as such.
  return outer.reduce((all, before) => all + before, sum)
}
