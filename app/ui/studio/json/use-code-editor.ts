import { useEffect, useState } from 'react'

type Loaded = typeof import('./code-editor.ts')

/** The editor weighs more than everything else here, so it comes when it is opened. */
export function useCodeEditor(): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isWanted = true
    import('./code-editor.ts').then(
      (editor) => {
        if (isWanted) setLoaded(editor)
      },
      // The plain field does as well.
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [])
  return loaded
}
