// The browser tests as one command: starts the packaged server on a free port and an empty data
// folder, loads the example through the importer, runs every scenario, stops the server.
//   GUATU_APP=target/app node web/e2e/with-server.mjs [name of a scenario file …]
import { join } from 'node:path'
import { runScenarios } from './run.mjs'
import { Console } from './server/console.mjs'
import { startServer } from './server/start.mjs'

const repository = join(import.meta.dirname, '..', '..')
const example = join(repository, 'examples', 'qingdao-2022', 'qingdao-2022.xlsx')
const indicators = join(repository, 'examples', 'qingdao-2022', 'indicators.json')

const server = await startServer(process.env['GUATU_APP'] ?? join(repository, 'target', 'app'))
process.on('SIGINT', () => void server.stop().then(() => process.exit(130)))
let failed = true
try {
  const office = new Console(server.url, server.data)
  await office.import(example, '浏览器测试装载示例')
  await office.indicators(indicators)
  failed = await runScenarios({ url: server.url, data: server.data, only: process.argv.slice(2) })
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`)
} finally {
  await server.stop()
}
process.exitCode = failed ? 1 : 0
