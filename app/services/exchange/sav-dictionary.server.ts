import type { FileLayout } from '../../core/exchange/file-column.ts'
import {
  aboutLines,
  fileLabelOf,
  type FileAbout,
  type FileFacts,
} from '../../core/exchange/file-facts.ts'
import type { SavDictionary } from '../../core/exchange/sav/dictionary.ts'
import { savOfLayout } from '../../core/exchange/sav/sav-of-layout.ts'

/** What an SPSS file says of a survey's responses. */
export const savDictionary = (
  layout: FileLayout,
  about: FileAbout,
  { widths }: FileFacts,
): SavDictionary =>
  savOfLayout({
    layout,
    widths,
    fileLabel: fileLabelOf(about),
    createdAt: about.createdAt,
    notes: aboutLines(about),
  })
