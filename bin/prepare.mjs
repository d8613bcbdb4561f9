// Installs and builds where needed, and starts nothing.
import { prepare } from './start.mjs'

prepare()
