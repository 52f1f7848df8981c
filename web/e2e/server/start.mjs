import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const startMillisMax = 300_000

/** A port that nobody listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

export function java() {
  const home = process.env['JAVA_HOME']
  return home ? join(home, 'bin', 'java') : 'java'
}

/** An empty data folder. */
export function newData() {
  return mkdtempSync(join(tmpdir(), 'guatu-e2e-'))
}

/**
 * Starts the packaged server from the folder `app` on a free port and an empty data folder, with
 * further settings. Returns where it answers, its data folder, and `stop`, which leaves nothing
 * behind.
 */
export async function startServer(app, data = newData(), settings = {}) {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const log = join(data, 'server.log')
  const out = openSync(log, 'w')
  const process_ = spawn(
    java(),
    ['-Xmx1g', '-XX:+UseSerialGC', '-Duser.timezone=Asia/Shanghai'].concat([
      '--enable-native-access=ALL-UNNAMED',
      '-jar',
      join(app, 'guatu.jar'),
    ]),
    {
      env: {
        ...process.env,
        ...settings,
        GUATU_PORT: String(port),
        GUATU_DATA: data,
        GUATU_DB_URL: '',
        GUATU_ADDRESS: url,
      },
      stdio: ['ignore', out, out],
    },
  )
  const ended = new Promise((resolve) => process_.on('exit', resolve))
  const running = { url, data, log, stop }

  async function stop() {
    process_.kill('SIGTERM')
    await ended
    if (!process.env['GUATU_KEEP']) rmSync(data, { recursive: true, force: true })
  }

  try {
    await untilReady(process_, running)
  } catch (cause) {
    const said = readFileSync(log, 'utf8').slice(-4000)
    await stop()
    throw new Error(`the server did not start: ${cause.message}\n${said}`, { cause })
  }
  return running
}

async function untilReady(process_, { url }) {
  const deadline = Date.now() + startMillisMax
  while (!(await answers(url))) {
    if (process_.exitCode !== null) throw new Error(`it ended with ${process_.exitCode}`)
    if (Date.now() > deadline) throw new Error(`not ready after ${startMillisMax / 1000} s`)
    await pause(250)
  }
}

async function answers(url) {
  try {
    return (await fetch(`${url}/api/health`)).ok
  } catch {
    return false
  }
}
