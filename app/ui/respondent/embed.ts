import { useContext } from 'react'
import { DocumentContext } from '#app/ui/layout/document.ts'

/** Who may frame this page; null outside of a frame on somebody else's page. */
export const useEmbed = () => useContext(DocumentContext)?.embed ?? null

/** For links to pages that let nobody frame them. */
export const useOutward = () =>
  useEmbed() === null ? {} : ({ target: '_blank', rel: 'noopener' } as const)
