// Builds the pages where they are older than their sources, and starts nothing.
import { areOlderThanSources, buildPages } from './start.mjs'

if (areOlderThanSources()) buildPages()
