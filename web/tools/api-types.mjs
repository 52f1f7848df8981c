// Writes src/api/schemas.ts from docs/openapi.json; with --check it only tells whether they agree.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

const FROM = new URL('../../docs/openapi.json', import.meta.url)
const TO = new URL('../src/api/schemas.ts', import.meta.url)
const REF = '#/components/schemas/'

const quoted = (text) => `'${text}'`

function typeOf(schema) {
  if (schema.$ref) return `Schemas['${schema.$ref.slice(REF.length)}']`
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ')
  if (schema.enum) return schema.enum.map(quoted).join(' | ')
  if (schema.type === 'array') return `(${typeOf(schema.items)})[]`
  if (schema.properties) return `{ ${members(schema).join('; ')} }`
  if (schema.additionalProperties) return `Record<string, ${typeOf(schema.additionalProperties)}>`
  if (schema.type === 'integer') return 'number'
  return schema.type ?? 'unknown'
}

function members({ properties, required = [] }) {
  return Object.entries(properties).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema)}`,
  )
}

const { schemas } = JSON.parse(readFileSync(FROM, 'utf8')).components
const lines = Object.entries(schemas).map(([name, schema]) => `'${name}': ${typeOf(schema)}`)
const text = await format(
  `/** What the server says and hears, written by tools/api-types.mjs from docs/openapi.json. */
export interface Schemas { ${lines.join('\n')} }`,
  { ...(await resolveConfig(TO)), parser: 'typescript' },
)

if (!process.argv.includes('--check')) {
  writeFileSync(TO, text)
} else if (readFileSync(TO, 'utf8') !== text) {
  process.stderr.write('src/api/schemas.ts is not what docs/openapi.json says: npm run api\n')
  process.exitCode = 1
}
