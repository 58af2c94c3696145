/** What a person sees after `npm start`: where it is, with which key, and one line that makes a picture. */
export function banner({ url, testKey, dataPath }: { readonly url: string; readonly testKey: string; readonly dataPath: string }): string {
  const curl = [
    `curl -s ${url}/v1/images/generations -H 'authorization: Bearer ${testKey}' \\`,
    `  -H 'content-type: application/json' -d '{"model":"imagen-4.0-generate-001","prompt":"a lighthouse at dawn","response_format":"url"}'`,
  ]
  return [
    '',
    '  Laterna is running.',
    '',
    `  OpenAI base URL      ${url}/v1`,
    `  Google base URL      ${url}/gemini`,
    `  Start page and docs  ${url}/`,
    `  Data folder          ${dataPath}`,
    '',
    `  Test key             ${testKey}`,
    '  (served by the built-in illustrator, costs nothing)',
    '',
    '  Make a picture:',
    '',
    ...curl.map((line) => `    ${line}`),
    '',
    '  Stop with Ctrl-C.',
    '',
    '',
  ].join('\n')
}
