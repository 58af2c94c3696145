const overview = `Laterna: a gateway for image and video generation.

  laterna serve                     start the gateway
  laterna generate "PROMPT" -o FILE make a picture or a film
  laterna jobs list                 what was generated
  laterna jobs show ID              one generation, with its receipt
  laterna keys create               make an API key
  laterna keys list                 the keys there are
  laterna keys revoke ID            switch a key off
  laterna doctor                    check this machine and say what to do

  laterna COMMAND --help            more about a command
  laterna --version

A running gateway is found by itself when its data folder is here (LATERNA_DATA, else ./data).
Otherwise: --url or LATERNA_URL, --key or LATERNA_KEY, and LATERNA_OPERATOR_TOKEN for keys.
`

const connection = `
  --url URL       the gateway (LATERNA_URL; else the one serving the data folder)
`
const withKey = `${connection}  --key KEY       the API key (LATERNA_KEY; else the test key of the data folder)
`

const details: { readonly [command: string]: string } = {
  serve: `laterna serve [--port PORT] [--host HOST] [--data FOLDER]

Starts the gateway and runs until it is stopped (Ctrl-C or SIGTERM). The options win over the environment
variables PORT, HOST and LATERNA_DATA; docs/operating.md lists them all.
`,
  generate: `laterna generate "PROMPT" -o FILE [options]

Makes a picture (.png, .jpg, and .webp where the model can) or a film (.mp4), shows how far it is, and writes it to FILE.
With --count above 1 the files are numbered: out-1.png, out-2.png.

  -o, --output FILE    where to write it
  --model MODEL        default imagen-4.0-generate-001, for .mp4 veo-3.0-generate-001
  --aspect-ratio R     e.g. 16:9
  --resolution R       e.g. 2K, or 1080p for films
  --duration SECONDS   length of a film
  --count N            how many; default 1
  --seed N             the same seed and prompt give the same result, where the model can do that
${withKey}`,
  'jobs list': `laterna jobs list [--limit N] [--json]

The newest generations of the key's account.

  --limit N       at most so many, 1 to 100; default 20
  --json          as the gateway answers, for programs
${withKey}`,
  'jobs show': `laterna jobs show ID [--json]

One generation: what was asked, what became of it, what it cost.

  --json          the whole receipt, for programs
${withKey}`,
  'keys create': `laterna keys create [--name NAME] [--live] [--json]

Makes an API key and shows it. It is shown this once; only its hash is kept.

  --name NAME     to recognise it by; default "cli"
  --live          a key for real money and real providers; without it, a test key served by the illustrator
  --json          as the gateway answers, for programs
${connection}
Needs the operator token: LATERNA_OPERATOR_TOKEN, else the file operator-token in the data folder.
`,
  'keys list': `laterna keys list [--json]
${connection}
Needs the operator token: LATERNA_OPERATOR_TOKEN, else the file operator-token in the data folder.
`,
  'keys revoke': `laterna keys revoke ID [--json]

Switches a key off at once and for good. ID is the one keys list shows, not the key itself.
${connection}
Needs the operator token: LATERNA_OPERATOR_TOKEN, else the file operator-token in the data folder.
`,
  doctor: `laterna doctor [--json]

Checks this machine: Node, SQLite, the data folder, disk space, the port or the running gateway, ffmpeg. Each line is
ok, warn or fail and says what to do. Exit code 1 when something fails.
`,
}

/** The help for a command, e.g. `['keys', 'create']`; the overview for one that does not exist. */
export function help(command: readonly string[]): string {
  const name = command
    .filter((word) => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ')
  const exact = details[name] ?? details[name.split(' ')[0] ?? '']
  if (exact !== undefined) return exact
  const family = Object.keys(details).filter((key) => key.startsWith(`${name} `))
  return name !== '' && family.length > 0 ? family.map((key) => details[key]).join('\n') : overview
}
