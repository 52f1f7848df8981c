// The browser tests as one command: starts the packaged server on a free port and an empty data
// folder and an identity provider beside it, loads the example through the importer, runs every
// scenario, stops both.
//   GUATU_APP=target/app GUATU_PROVIDER=target/identity node web/e2e/with-server.mjs [name of a
//   scenario file …]
import { join } from 'node:path'
import { runScenarios } from './run.mjs'
import { Console } from './server/console.mjs'
import { startProvider } from './server/provider.mjs'
import { newData, startServer } from './server/start.mjs'

const repository = join(import.meta.dirname, '..', '..')
const example = join(repository, 'examples', 'qingdao-2022', 'qingdao-2022.xlsx')
const indicators = join(repository, 'examples', 'qingdao-2022', 'indicators.json')

const target = join(repository, 'target')
const data = newData()
const provider = await startProvider(
  process.env['GUATU_PROVIDER'] ?? join(target, 'identity'),
  data,
)
let server
const stop = async () => {
  await provider.stop()
  await server?.stop()
}
process.on('SIGINT', () => void stop().then(() => process.exit(130)))
let failed = true
try {
  server = await startServer(
    process.env['GUATU_APP'] ?? join(target, 'app'),
    data,
    provider.settings,
  )
  const office = new Console(server.url, server.data)
  await office.import(example, '浏览器测试装载示例')
  await office.indicators(indicators)
  failed = await runScenarios({
    url: server.url,
    data: server.data,
    provider: provider.origin,
    only: process.argv.slice(2),
  })
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
} finally {
  await stop()
}
process.exitCode = failed ? 1 : 0
