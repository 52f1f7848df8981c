import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Speaks to a server as its command line does: with the token in its data folder. */
export class Console {
  constructor(url, data) {
    this.url = url
    this.token = readFileSync(join(data, 'console.token'), 'utf8').trim()
  }

  async call(method, path, body) {
    const json = body !== undefined && !(body instanceof FormData)
    const response = await fetch(this.url + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        Accept: 'application/json, application/problem+json',
        ...(json ? { 'Content-Type': 'application/json' } : {}),
      },
      body: json ? JSON.stringify(body) : (body ?? null),
    })
    const text = await response.text()
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 2000)}`)
    return text ? JSON.parse(text) : undefined
  }

  /** Imports a file the way the import screen does; returns the finished import. */
  async import(file, reason) {
    const form = new FormData()
    form.append('file', new Blob([readFileSync(file)]), basename(file))
    const { id } = await this.call('POST', '/api/imports', form)
    let preview = await this.until(id, 'PREVIEW', 'MAPPING')
    if (preview.state === 'MAPPING') {
      await this.call('PUT', `/api/imports/${id}/mapping`, mappingAsProposed(preview))
      preview = await this.until(id, 'PREVIEW')
    }
    const wrong = preview.counts.refused > 0 || preview.questions.length > 0
    if (wrong) {
      const { items } = await this.call('GET', `/api/imports/${id}/rows?outcome=refused&page=0`)
      const first = JSON.stringify({ questions: preview.questions, items }).slice(0, 4000)
      throw new Error(`${file} does not import cleanly: ${first}`)
    }
    const applied = await this.call('POST', `/api/imports/${id}/apply`, { mode: 'ALL', reason })
    return applied.state === 'DONE' ? applied : this.until(id, 'DONE')
  }

  /** Loads definitions, quotations and quantities as `./guatu indicators` does. */
  async indicators(file) {
    await this.call('POST', '/api/indicators/load', JSON.parse(readFileSync(file, 'utf8')))
  }

  async until(id, ...states) {
    for (;;) {
      const now = await this.call('GET', `/api/imports/${id}`)
      if (states.includes(now.state)) return now
      if (now.state === 'FAILED' || now.state === 'CANCELLED') {
        throw new Error(`the import ${now.state}: ${JSON.stringify(now.problems)}`)
      }
      await pause(200)
    }
  }

  /** A new first password for an account. */
  async firstPassword(login) {
    return (await this.call('POST', `/api/accounts/${login}/password`)).password
  }
}

function mappingAsProposed({ sheets }) {
  return {
    sheets: sheets.map(({ name, role, headerRows, columns }) => ({
      ...{ name, role, headerRows },
      columns: columns.map(({ index, field, unit }) => ({ index, field, unit })),
    })),
  }
}
