import { about, type SubmissionCase } from '../submission-case.ts'

const files = about('files')

const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const base64 = (text: string) => Buffer.from(text).toString('base64')
const picture = (content: string, name = 'a.png', type = 'image/png') => [{ name, type, content }]

/** References to files: to one that was sent for this survey, or to nothing. */
export const FILES: readonly SubmissionCase[] = [
  files.takes('a response without its files is taken', { name: 'Ann' }, 'Nothing is required.'),
  files.stores(
    'an empty list of files is no answer',
    { photo: [], name: 'Ann' },
    { name: 'Ann' },
    'Blank.',
  ),
  ...files.refusesFiles('photo', 'Only the id of a file that was uploaded to this survey.', {
    'a file that was never sent is refused': picture('AAAAAAAAAAAAAAAAAAAAAA'),
    'an address is no file': picture('https://evil.example/x.png'),
    'a script is no file': picture('javascript:alert(1)'),
    'a web page is no picture': picture(
      `data:text/html;base64,${base64('<script>alert(1)</script>')}`,
    ),
    'a web page that calls itself a picture is none': picture(
      `data:image/png;base64,${base64('<script>alert(1)</script>')}`,
    ),
    'a path upwards is no file': picture('../../rapport.db'),
    'a path upwards in code is no file': picture('%2e%2e%2f%2e%2e%2frapport.db'),
    'a path of the machine is no file': picture('/etc/passwd'),
    'a file of the machine is no file': picture('file:///etc/passwd'),
    'a name that is a path does not make a file': picture(
      'AAAAAAAAAAAAAAAAAAAAAA',
      '../../etc/passwd',
    ),
    'a file is not a text': 'a.png',
    'a file is not a number': 7,
    'a file without content is refused': [{ name: 'a.png', type: 'image/png' }],
    'a file that is null is refused': [null],
    'a file whose content is a list is refused': [
      { name: 'a.png', type: 'image/png', content: ['x'] },
    ],
    'a hundred files are refused': Array.from(
      { length: 100 },
      () => picture('AAAAAAAAAAAAAAAAAAAAAA')[0] ?? null,
    ),
  }),
  files.refuses(
    'more files than maxFiles are refused',
    {
      papers: [1, 2, 3].map((n) => ({
        name: `${n}.pdf`,
        type: 'application/pdf',
        content: 'AAAAAAAAAAAAAAAAAAAAAA',
      })),
    },
    '/papers',
    'At most two.',
  ),
]

/** Pictures that are drawn. */
export const SIGNATURES: readonly SubmissionCase[] = [
  files.takes(
    'a signature may be a drawing of lines',
    {
      drawn: `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><path d="M 10,10 C 20,20 30,30 40,40" stroke-width="2.5" stroke="black" fill="none" stroke-linecap="round"></path></svg>')}`,
    },
    'dataFormat svg.',
  ),
  files.decides(
    'a signature that is only the first bytes of a picture',
    { signature: 'data:image/png;base64,iVBORw0KGgo=' },
    'Shows nothing and does nothing.',
  ),
  files.takes(
    'a signature is a small picture',
    { signature: `data:image/png;base64,${PNG}` },
    'dataFormat png is the default.',
  ),
  ...files.refusesEach('signature', 'A PNG, by its content.', {
    'a signature is not an address': 'https://evil.example/x.png',
    'a signature is not a script': 'javascript:alert(1)',
    'a signature is not a web page': `data:text/html;base64,${base64('<script>alert(1)</script>')}`,
    'a signature is not a web page under a false name': `data:image/png;base64,${base64('<html><script>alert(1)</script></html>')}`,
    'a signature is not a book': `data:image/png;base64,iVBORw0KGgo${'A'.repeat(240_000)}`,
    'a signature is not another kind of picture': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"/>')}`,
    'a signature is base64': 'data:image/png;base64,@@@@',
    'a signature is not empty': 'data:image/png;base64,',
    'a signature is not an object': { data: PNG },
    'a signature is not a list': [`data:image/png;base64,${PNG}`],
    'a signature is not a word': 'Ann Lee',
    'a signature is not a number': 1,
  }),
  ...files.refusesEach('drawn', 'An SVG from outside can hold script.', {
    'an SVG with a script is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')}`,
    'an SVG with a handler is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')}`,
    'an SVG with a foreign object is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><foreignObject><iframe src="javascript:alert(1)"/></foreignObject></svg>')}`,
    'an SVG with a script in a link is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><a href="java&#9;script:alert(1)"><path d="M0 0"/></a></svg>')}`,
    'an SVG with a picture from elsewhere is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/x.png"/></svg>')}`,
    'an SVG with a second document is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><use href="data:image/svg+xml;base64,AAAA#a"/></svg>')}`,
    'an SVG that moves into a script is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><a><animate attributeName="href" values="javascript:alert(1)"/></a></svg>')}`,
    'an SVG with a script in capitals is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><ScRiPt>alert(1)</ScRiPt></svg>')}`,
    'an SVG with a handler after a slash is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><path/onclick=alert(1) d="M0 0"/></svg>')}`,
    'an SVG with a script in another name space is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></svg>')}`,
    'an SVG in UTF-16 is refused': `data:image/svg+xml;base64,${Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'utf16le').toString('base64')}`,
    'an SVG with a style sheet before it is refused': `data:image/svg+xml;base64,${base64('<?xml-stylesheet href="https://evil.example/x.xsl" type="text/xsl"?><svg xmlns="http://www.w3.org/2000/svg"/>')}`,
    'an SVG that is a web page is refused': `data:image/svg+xml;base64,${base64('<html><body onload="alert(1)"></body></html>')}`,
    'an SVG with an entity is refused': `data:image/svg+xml;base64,${base64('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>')}`,
    'an SVG with a style that calls elsewhere is refused': `data:image/svg+xml;base64,${base64('<svg xmlns="http://www.w3.org/2000/svg"><style>@import url(https://evil.example/x.css);</style></svg>')}`,
  }),
]
