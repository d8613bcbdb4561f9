import { useRef, useState } from 'react'
import { postForm } from '../account/post-form.ts'
import { labelsOf, type CodeView, type TextView } from './texts-view.ts'

type Given = Readonly<Record<number, readonly number[]>>

export type Coding = {
  readonly codesOf: (seq: number) => readonly number[]
  readonly give: (seq: number, codes: readonly number[]) => void
  readonly toggle: (seq: number, code: number) => void
  /** Null while there is nothing to undo. */
  readonly undo: (() => void) | null
  /** For whoever listens. */
  readonly said: string
  readonly refused: string | null
}

type Deed = { readonly seq: number; readonly before: readonly number[] }

/** Codes that are shown at once and stored one after the other; what is refused is taken back. */
export function useCoding(
  texts: readonly TextView[],
  codes: readonly CodeView[],
  { address, variable }: { readonly address: string; readonly variable: string },
): Coding {
  const stored: Given = Object.fromEntries(texts.map((text) => [text.seq, text.codes]))
  const [given, setGiven] = useState<Given>(stored)
  const [deeds, setDeeds] = useState<readonly Deed[]>([])
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const line = useRef(Promise.resolve())
  /** As the server has them, and how many changes of each are on their way. */
  const confirmed = useRef(new Map<number, readonly number[]>())
  const underway = useRef(new Map<number, number>())
  const codesOf = (seq: number) => given[seq] ?? []

  function send(seq: number, wanted: readonly number[], deed: Deed | null): void {
    const waiting = (more: number) =>
      underway.current.set(seq, (underway.current.get(seq) ?? 0) + more)
    waiting(1)
    setGiven((now) => ({ ...now, [seq]: wanted }))
    const words = labelsOf(codes, wanted)
    const number = texts.find((text) => text.seq === seq)?.number ?? ''
    setSaid(`Answer ${number}: ${words === '' ? 'no code' : words}`)
    setRefused(null)
    line.current = line.current.then(async () => {
      const fields = { variable, seq: String(seq), codes: wanted.join(',') }
      const posted = await postForm(address, fields)
      waiting(-1)
      if (posted.kind === 'ok') confirmed.current.set(seq, wanted)
      else {
        setDeeds((past) => past.filter((each) => each !== deed))
        setRefused(posted.words)
      }
      if (underway.current.get(seq) === 0)
        setGiven((now) => ({ ...now, [seq]: confirmed.current.get(seq) ?? stored[seq] ?? [] }))
    })
  }

  function give(seq: number, wanted: readonly number[]): void {
    const deed = { seq, before: codesOf(seq) }
    setDeeds((past) => [...past, deed])
    send(seq, wanted, deed)
  }

  const last = deeds.at(-1)
  return {
    codesOf,
    give,
    toggle: (seq, code) => {
      const now = codesOf(seq)
      give(seq, now.includes(code) ? now.filter((each) => each !== code) : [...now, code])
    },
    undo:
      last === undefined
        ? null
        : () => {
            setDeeds((past) => past.slice(0, -1))
            send(last.seq, last.before, null)
          },
    said,
    refused,
  }
}
