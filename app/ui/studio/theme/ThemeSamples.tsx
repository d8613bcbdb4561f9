import { useEffect, useState } from 'react'
import type { ChosenLook } from './chosen-look.ts'
import { ThemeSample } from './ThemeSample.tsx'

/** A page as somebody would meet it, in each scheme that is shown. */
export function ThemeSamples({
  look: { schemes, title, fonts, radius, logo },
}: {
  readonly look: ChosenLook
}) {
  const isLive = useMounted()
  return (
    <div className="theme-samples">
      <h2>As it looks</h2>
      {isLive &&
        schemes.map((each) => (
          <ThemeSample
            key={each.scheme}
            scheme={each}
            title={title}
            fonts={fonts}
            radius={radius}
            logo={logo}
          />
        ))}
    </div>
  )
}

/** The server writes no styles into a page, so what needs them comes after it. */
function useMounted(): boolean {
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  return isMounted
}
