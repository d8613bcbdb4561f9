import { writeFileSync } from 'node:fs'
import { format } from 'prettier'
import { readInterfaceWords } from '../app/surveyjs/read-interface-words.ts'

/** Writes down what survey-core (MIT) says in its languages; needed again when it is renewed. */
const FILE = 'app/core/language/interface-words.json'
const spoken = ['ar', 'de', 'es', 'fr']
const words = Object.entries(readInterfaceWords()).filter(([tag]) => !spoken.includes(tag))

writeFileSync(FILE, await format(JSON.stringify(Object.fromEntries(words)), { parser: 'json' }))
