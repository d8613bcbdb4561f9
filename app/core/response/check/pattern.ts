import { RE2JS } from 're2js'

/**
 * An author's regular expression in an engine whose time grows with the text only, found anywhere
 * in it, as JavaScript's `test` does. Null where it needs what such an engine can't do: looking
 * around, or back at what was matched.
 */
export function compilePattern(
  pattern: string,
  letterCase: 'exact' | 'any',
): ((text: string) => boolean) | null {
  try {
    const compiled = RE2JS.compile(
      RE2JS.translateRegExp(pattern),
      letterCase === 'any' ? RE2JS.CASE_INSENSITIVE : 0,
    )
    return (text) => compiled.matcher(text).find()
  } catch {
    return null
  }
}
