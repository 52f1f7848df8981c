import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from './sha256'
import { Frontier, leafHash } from './tree'
import { base64, checkpoint, verify } from './verify'

const text = (content: string) => new TextEncoder().encode(content)

describe('the hash', () => {
  it('is that of every other implementation, whatever the length', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256)
      const right = createHash('sha256').update(bytes).digest('hex')
      expect(Buffer.from(sha256(bytes)).toString('hex')).toBe(right)
    }
  })
})

describe('the tree', () => {
  it('has the roots that the reference code of RFC 6962 publishes', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
    const tree = new Frontier()
    for (const leaf of leaves) tree.add(leafHash(Uint8Array.from(Buffer.from(leaf, 'hex'))))
    expect(Buffer.from(tree.root()).toString('hex')).toBe(
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    )
  })
})

const ORIGIN = 'guatu/ledger'
const pair = generateKeyPairSync('ed25519')
const raw = pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(12)
const key = `${ORIGIN}+00000000+${Buffer.concat([Buffer.from([1]), raw]).toString('base64')}`

/** An export of so many entries, three blocks, with what the test changes in it. */
function exported(count: number, change: (entries: string[]) => void = () => undefined) {
  const entries = Array.from({ length: count }, (_, n) => `{"id":"${n}","printed":"${n}处"}`)
  const tree = new Frontier()
  const leaves: Uint8Array[] = []
  const blocks: string[] = []
  let previous: string | undefined
  entries.forEach((entry, at) => {
    leaves.push(leafHash(text(entry)))
    tree.add(leafHash(text(entry)))
    if ((at + 1) % 4 && at + 1 < count) return
    const root = base64(tree.root())
    const block = { size: tree.size, root, ...(previous ? { previous } : {}) }
    const signed = sign(null, text(checkpoint(ORIGIN, block)), pair.privateKey)
    const signature = `\u2014 ${ORIGIN} ${Buffer.concat([Buffer.alloc(4), signed]).toString('base64')}`
    blocks.push(JSON.stringify({ ...block, signature, sealedAt: '2022-12-19T01:00:00Z' }))
    previous = root
  })
  change(entries)
  const parts: Record<string, Uint8Array> = {
    'key.txt': text(`${ORIGIN}\n${key}\n`),
    'blocks.ndjson': text(blocks.join('\n') + '\n'),
    'leaves.bin': Uint8Array.from(Buffer.concat(leaves)),
    'entries.ndjson': text(entries.map((entry) => entry + '\n').join('')),
  }
  const bytes = (name: string) => Promise.resolve(parts[name] ?? new Uint8Array())
  return {
    bytes,
    text: async (name: string) => new TextDecoder().decode(await bytes(name)),
    stream: async (name: string) =>
      new Response((await bytes(name)).slice()).body as ReadableStream<Uint8Array>,
  }
}

const asked = { trusted: '', kept: '', entry: '' }

describe('an export', () => {
  it('holds as it was written', async () => {
    const verdict = await verify(exported(10), asked, () => undefined)
    expect(verdict.finding).toBeUndefined()
    expect(verdict).toMatchObject({ entries: 10, blocks: 3, signaturesChecked: true, key })
  })

  it('names the entry of which one letter was changed', async () => {
    const file = exported(10, (entries) => {
      entries[6] = '{"id":"6","printed":"9处"}'
    })
    expect((await verify(file, asked, () => undefined)).finding).toEqual({
      kind: 'ENTRY',
      from: 6,
      to: 7,
      entry: '{"id":"6","printed":"9处"}',
    })
  })

  it('is not vouched for by another key, and misses what was cut off', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' })
    const strange = `${ORIGIN}+0+${Buffer.concat([Buffer.from([1]), other.subarray(12)]).toString('base64')}`
    const verdict = await verify(exported(10), { ...asked, trusted: strange }, () => undefined)
    expect(verdict.finding).toEqual({ kind: 'SIGNATURE', from: 0, to: 4 })
    const cut = exported(10, (entries) => entries.pop())
    expect((await verify(cut, asked, () => undefined)).finding).toMatchObject({ kind: 'MISSING' })
  })

  it('proves that an entry is in it, and that nothing changed since a kept root', async () => {
    const before = await verify(exported(4), asked, () => undefined)
    const kept = `账目封存根（条数 根）：4 ${before.root}，封存于 2022-12-19`
    const verdict = await verify(exported(10), { ...asked, kept, entry: '7' }, () => undefined)
    expect(verdict).toMatchObject({ kept: 4, finding: undefined })
    expect(verdict.sought).toEqual({ number: 8, entry: '{"id":"7","printed":"7处"}' })
    const none = await verify(exported(10), { ...asked, entry: '70' }, () => undefined)
    expect(none.sought).toBeNull()
  })

  it('does not agree with a root that was kept before a change', async () => {
    const earlier = exported(4)
    const { root } = await verify(earlier, asked, () => undefined)
    const kept = `3 ${root}`
    const verdict = await verify(exported(10), { ...asked, kept }, () => undefined)
    expect(verdict.finding).toEqual({ kind: 'KEPT', from: 0, to: 3 })
  })
})
