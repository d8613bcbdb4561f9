import { createContext, useContext } from 'react'
import type { DraftDocument } from '../../../core/drafting/step.ts'

export const PanelDocumentContext = createContext<DraftDocument | null>(null)

/** The draft as the panel shows it just now, which may be a moment behind the canvas. */
export function usePanelDocument(): DraftDocument {
  const document = useContext(PanelDocumentContext)
  if (document === null) throw new Error('This stands outside of the panel')
  return document
}
