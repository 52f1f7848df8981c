import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, java } from './start.mjs'

const startMillisMax = 60_000
const main = 'no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt'

/**
 * Starts an OpenID Connect provider from the jars in the folder `jars`, which asks for a name and
 * lets anybody in. It is found at 127.0.0.1, so that to a browser at localhost it is another site.
 * Returns its name and the settings under which our server asks it, and `stop`.
 */
export async function startProvider(jars, data) {
  const port = await freePort()
  const log = join(data, 'provider.log')
  const out = openSync(log, 'w')
  const process_ = spawn(
    java(),
    ['-Xmx128m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), main],
    {
      env: {
        ...process.env,
        SERVER_HOSTNAME: '127.0.0.1',
        SERVER_PORT: String(port),
        JSON_CONFIG: JSON.stringify({ interactiveLogin: true }),
      },
      stdio: ['ignore', out, out],
    },
  )
  const ended = new Promise((resolve) => process_.on('exit', resolve))
  const origin = `http://127.0.0.1:${port}`
  const issuer = `${origin}/qingdao`
  const deadline = Date.now() + startMillisMax
  while (!(await answers(`${issuer}/.well-known/openid-configuration`))) {
    if (process_.exitCode !== null || Date.now() > deadline) {
      process_.kill('SIGKILL')
      throw new Error(`the identity provider did not start:\n${readFileSync(log, 'utf8')}`)
    }
    await pause(250)
  }
  return {
    origin,
    settings: {
      GUATU_OIDC_ISSUER: issuer,
      GUATU_OIDC_CLIENT: 'guatu',
      GUATU_OIDC_SECRET: 'secret-of-guatu',
      GUATU_OIDC_CLAIM: 'sub',
      GUATU_OIDC_TITLE: '青岛政务统一认证',
    },
    async stop() {
      process_.kill('SIGTERM')
      await ended
    },
  }
}

async function answers(url) {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
