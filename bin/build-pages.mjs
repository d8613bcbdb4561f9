// Builds the pages where that is needed, and starts nothing.
import { buildPages } from './start.mjs'

buildPages()
