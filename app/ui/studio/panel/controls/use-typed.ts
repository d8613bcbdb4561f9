import { useState } from 'react'
import type { Json } from '../../../../core/json.ts'

export type Read = { readonly value: Json | undefined } | { readonly slip: string }

/**
 * What somebody types that is not at each moment a value, such as `1.` or half of a JSON text. It
 * stands as typed until they leave the field, and as long as something is wrong with it.
 */
export function useTyped(
  written: string,
  read: (text: string) => Read,
  onChange: (value: Json | undefined) => boolean,
): {
  readonly slip: string | null
  readonly field: {
    readonly value: string
    readonly onBlur: () => void
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void
  }
} {
  const [typed, setTyped] = useState<string | null>(null)
  const now = typed === null ? null : read(typed)
  const slip = now !== null && 'slip' in now ? now.slip : null
  return {
    slip,
    field: {
      value: typed ?? written,
      onBlur: () => {
        if (slip === null) setTyped(null)
      },
      onChange: ({ target }) => {
        setTyped(target.value)
        const done = read(target.value)
        if ('value' in done) onChange(done.value)
      },
    },
  }
}
