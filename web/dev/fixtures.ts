import type { IncomingMessage } from 'node:http'
import type { Plugin } from 'vite'
import { answer } from './answers.ts'

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const json = request.headers['content-type']?.startsWith('application/json')
  return json ? JSON.parse(Buffer.concat(chunks).toString('utf8')) : undefined
}

/** Development without a server: `npm run dev:fixtures` answers `/api` from `dev/answers.ts`. */
export function fixtures(): Plugin {
  return {
    name: 'guatu-fixtures',
    configureServer(server) {
      server.middlewares.use('/api/changes', (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write(': here\n\n')
      })
      server.middlewares.use('/api', (request, response, next) => {
        bodyOf(request)
          .then((body) => {
            const reply = answer(request.method ?? 'GET', '/api' + (request.url ?? ''), body)
            response.writeHead(reply.status, { 'content-type': reply.type })
            response.end(reply.body === undefined ? '' : JSON.stringify(reply.body))
          })
          .catch(next)
      })
    },
  }
}
