/**
 * Who may import whom. One list for two judges: lint, which says what to do instead while one
 * types, and tests/architecture.test.ts, which reads every file and can't be switched off by a
 * comment. Patterns match the import as it is written; a way up the tree is any number of "../".
 */
const up = String.raw`^(?:(?:\.\./)+|#app/|#)`
const inApp = (folders) => `${up}(?:app/)?(?:${folders})(?:/|\\.)`
const db = `${up}db/`
const node = '^node:'
const react = '^react'
const remix = '^@remix-run/'
const surveyjs = '^(?:survey-|sjs-lint)'
const drizzle = '^(?:drizzle-orm|better-sqlite3)'

export const importRules = [
  {
    name: 'core',
    files: ['app/core/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|watcher|services|http|handlers|routes|ui|server'),
      db,
      '^(?!\\.|#app/core/|@stdlib/|re2js$|randexp$)',
    ],
    instead: 'app/core is pure: pass what it needs as an argument, or do this in a service.',
  },
  {
    name: 'surveyjs',
    files: ['app/surveyjs/**'],
    banned: [
      inApp('surveyjs-client|respondent|watcher|services|http|handlers|routes|ui|server'),
      db,
      node,
      react,
      remix,
      drizzle,
      '^survey-react-ui',
    ],
    instead: 'app/surveyjs reads sources; it may use app/core, survey-core and sanitize-html.',
  },
  {
    name: 'surveyjs-client',
    files: ['app/surveyjs-client/**'],
    banned: [inApp('surveyjs|services|http|handlers|routes|server'), db, node, remix, drizzle],
    instead: 'The rich renderer runs in the browser; give it what it needs as props.',
  },
  {
    name: 'respondent',
    files: ['app/respondent/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|services|http|handlers|routes|ui|server'),
      db,
      '^(?!\\.|#app/core/)',
    ],
    instead: 'The script of the answer pages is small and on its own; it may use only app/core.',
  },
  {
    name: 'watcher',
    files: ['app/watcher/**', 'app/framed/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|services|http|handlers|routes|ui|server'),
      db,
      '^(?!\\.|#app/core/)',
    ],
    instead:
      'The scripts of results pages and frames are small and on their own; they may use only app/core.',
  },
  {
    name: 'services',
    files: ['app/services/**'],
    banned: [
      inApp('surveyjs-client|respondent|watcher|http|handlers|routes|ui|server'),
      react,
      remix,
      surveyjs,
      drizzle,
    ],
    instead: 'A service knows no HTTP, React, SurveyJS or SQL: ask app/surveyjs or db for it.',
  },
  {
    name: 'db',
    files: ['db/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|watcher|services|http|handlers|routes|ui|server'),
      react,
      remix,
      surveyjs,
    ],
    instead: 'db may use only types of app/core; the rule belongs in a service.',
  },
  {
    name: 'http',
    files: ['app/http/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|watcher|services|handlers|routes|ui|server'),
      db,
      react,
      remix,
      surveyjs,
      drizzle,
    ],
    instead:
      'app/http translates between HTTP and app/core; call services from a route or handler.',
  },
  {
    name: 'handlers',
    files: ['app/handlers/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|watcher|routes|ui|server'),
      db,
      react,
      remix,
      surveyjs,
      drizzle,
    ],
    instead: 'A handler reads a request, calls one service and answers.',
  },
  {
    name: 'ui',
    files: ['app/ui/**'],
    banned: [
      inApp('surveyjs|surveyjs-client|respondent|watcher|services|http|handlers|routes|server'),
      db,
      node,
      remix,
      surveyjs,
      drizzle,
    ],
    instead: 'A component gets its data as props from a route.',
  },
  {
    name: 'routes',
    files: ['app/routes/**'],
    banned: [
      inApp('surveyjs|respondent|watcher|handlers|routes|server'),
      db,
      node,
      surveyjs,
      drizzle,
      '^\\./',
    ],
    instead: 'A route translates: call a service, render app/ui. Shared parts live there.',
  },
]
