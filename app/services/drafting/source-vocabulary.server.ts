/** For whoever writes a source by hand: what may stand where. */
export { sourceVocabulary } from '../../surveyjs/source-vocabulary.server.ts'
