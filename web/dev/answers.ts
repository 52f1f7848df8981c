import { readFileSync } from 'node:fs'

export interface Reply {
  status: number
  type: string
  body: unknown
}

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'))
}

function ok(body: unknown): Reply {
  return { status: 200, type: 'application/json', body }
}

function refused(status: number, title: string, problems: unknown[] = []): Reply {
  const body = { type: 'about:blank', title, status, detail: title, problems }
  return { status, type: 'application/problem+json', body }
}

/** What a server with the fixtures would answer. */
export function answer(method: string, url: string, body: unknown): Reply {
  const { pathname } = new URL(url, 'http://fixtures')
  if (method === 'GET' && pathname === '/api/me') return ok(fixture('me'))
  void body
  return refused(404, 'no fixture for ' + pathname)
}
