// Runs the browser scenarios against a server that is up; starts nothing itself.
//   node web/e2e/run.mjs --url http://localhost:8080 --data data [--provider http://127.0.0.1:8090]
//     [name of a scenario file …]
// --data is the server's data folder: its console token gives the accounts new first passwords.
// --provider is the identity provider that the server is set to; without one, the scenarios of
// signing in there fail and say so.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

/** Runs the scenarios, one file after another; true if one failed. */
export function runScenarios({ url, data, provider = '', only = [] }) {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.spec.mjs'))
    .filter((file) => only.length === 0 || only.some((name) => file.startsWith(name)))
    .map((file) => join(import.meta.dirname, file))
  if (files.length === 0) throw new Error(`no scenario is called ${only.join(', ')}`)
  const node = spawn(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', ...files],
    {
      stdio: 'inherit',
      env: { ...process.env, GUATU_URL: url, GUATU_DATA: data, GUATU_PROVIDER: provider },
    },
  )
  return new Promise((resolve) => node.on('exit', (code) => resolve(code !== 0)))
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, data: { type: 'string' }, provider: { type: 'string' } },
    allowPositionals: true,
  })
  if (!values.url || !values.data) {
    process.stderr.write('usage: node web/e2e/run.mjs --url URL --data FOLDER [scenario …]\n')
    process.exit(2)
  }
  const failed = await runScenarios({ ...values, only: positionals })
  process.exitCode = failed ? 1 : 0
}
