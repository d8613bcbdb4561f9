/** SurveyJS tells no types of its translations; loading one is all that is done with it. */
declare module 'survey-core/i18n/*'
