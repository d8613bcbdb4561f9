import type { PropertiesOfTypes } from '../../core/drafting/edits/convert-element.ts'
import { propertiesOfTypes } from '../../surveyjs/type-properties.server.ts'

/** What conversions need to know of each type. */
export const typeProperties = (): PropertiesOfTypes => propertiesOfTypes()
