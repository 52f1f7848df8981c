// Builds the screens for Maven: installs what the lock file names, checks, tests and bundles,
// and does each of it only when its inputs changed since the last time.
//   node build.mjs          check, test and bundle
//   node build.mjs bundle   bundle only (for a quick start of the server)
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const manifests = ['package.json', 'package-lock.json', '.npmrc']
const sources = ['src', 'dev', 'public', 'index.html', 'build.mjs'].concat([
  'vite.config.ts',
  'tsconfig.json',
  'eslint.config.js',
  '.prettierrc.json',
])

function files(path) {
  const full = join(here, path)
  if (!existsSync(full)) return []
  const entries = path.includes('.')
    ? null
    : readdirSync(full, { recursive: true, withFileTypes: true })
  if (!entries) return [full]
  return entries
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name))
    .sort()
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(files)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

function unlessDone(marker, print, work) {
  const file = join(here, marker)
  if (existsSync(file) && readFileSync(file, 'utf8') === print) return
  work()
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, print)
}

function npm(...args) {
  const run = spawnSync('npm', args, { cwd: here, stdio: 'inherit', shell: false })
  if (run.status !== 0) {
    if (run.error) process.stderr.write(`npm could not be started: ${run.error.message}\n`)
    process.exit(run.status ?? 1)
  }
}

const all = fingerprint([...manifests, ...sources])
unlessDone('node_modules/.guatu', fingerprint(manifests), () => npm('ci', '--loglevel=error'))
if (process.argv[2] !== 'bundle') {
  unlessDone('target/checked', all, () => {
    npm('run', 'check')
    npm('run', 'test')
  })
}
unlessDone('target/bundled', all, () => npm('run', 'build'))
