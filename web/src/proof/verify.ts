import { Frontier, leafHash, same } from './tree'
import type { Zip } from './zip'

/** What does not hold in an export; indexes from 0, `to` behind the last entry touched. */
export interface Finding {
  kind: 'ENTRY' | 'LEAF' | 'BLOCK' | 'SIGNATURE' | 'CHAIN' | 'MISSING' | 'UNSEALED' | 'KEPT'
  from: number
  to: number
  /** The entry itself, where one is named. */
  entry?: string
}

export interface Verdict {
  entries: number
  blocks: number
  root: string
  sealedAt: string
  key: string
  /** False where this browser cannot check Ed25519 signatures. */
  signaturesChecked: boolean
  /** The kept root over so many entries was reached again: only added to since. */
  kept: number | undefined
  /** The entry asked for, by its number from 1 and its text; null when it is not in the export. */
  sought: { number: number; entry: string } | null | undefined
  finding: Finding | undefined
}

/** What is asked of an export beyond its own agreement. */
export interface Questions {
  /** A public key from elsewhere; without it the file's own are taken. */
  trusted: string
  /** A checkpoint kept from before, or a bulletin's footer: `size root`. */
  kept: string
  /** The id of an entry that must be in it. */
  entry: string
}

export interface Root {
  size: number
  root: string
}

/** Reads a kept checkpoint: the signed note's lines, or size and root on one line. */
export function keptRoot(text: string): Root | undefined {
  const found = /(?:^|\D)(\d+)\s+([A-Za-z0-9+/]{43}=)/.exec(text)
  return found ? { size: Number(found[1]), root: found[2] ?? '' } : undefined
}

interface Block {
  size: number
  root: string
  previous?: string
  sealedAt: string
  signature: string
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}

/** What is signed of a block: origin, size, root and the root before (C2SP tlog-checkpoint). */
export function checkpoint(origin: string, block: Pick<Block, 'size' | 'root' | 'previous'>) {
  const previous = block.previous ? `previous ${block.previous}\n` : ''
  return `${origin}\n${block.size}\n${block.root}\n${previous}`
}

const ED25519_RAW_FROM = 1
const KEY_ID = 4

type Check = (text: string, line: string) => Promise<boolean>

/** A check of signatures by these printed keys; undefined where the browser knows no Ed25519. */
async function signatures(keys: string[]): Promise<Check | undefined> {
  const crypto = globalThis.crypto as Crypto | undefined
  const subtle = crypto?.subtle as SubtleCrypto | undefined
  if (!subtle) return undefined
  try {
    const known = await Promise.all(
      keys.map(async (printed) => {
        const raw = fromBase64(printed.split('+').slice(2).join('+')).slice(ED25519_RAW_FROM)
        return {
          name: printed.split('+')[0] ?? '',
          key: await subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']),
        }
      }),
    )
    return async (text, line) => {
      for (const { name, key } of known) {
        const start = `\u2014 ${name} `
        if (!line.startsWith(start)) continue
        const signature = fromBase64(line.slice(start.length)).slice(KEY_ID)
        const signed = new TextEncoder().encode(text)
        if (await subtle.verify({ name: 'Ed25519' }, key, signature, signed)) return true
      }
      return false
    }
  } catch {
    return undefined
  }
}

async function checkBlocks(
  origin: string,
  blocks: Block[],
  check: Check | undefined,
): Promise<Finding | undefined> {
  let from = 0
  let previous: string | undefined
  for (const block of blocks) {
    if (block.size <= from || block.previous !== previous) {
      return { kind: 'CHAIN', from, to: block.size }
    }
    if (check && !(await check(checkpoint(origin, block), block.signature))) {
      return { kind: 'SIGNATURE', from, to: block.size }
    }
    from = block.size
    previous = block.root
  }
  return undefined
}

/** Lines of a part, as bytes, as they come. */
async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const all = new Uint8Array(rest.length + read.value.length)
    all.set(rest)
    all.set(read.value, rest.length)
    let from = 0
    for (let end = all.indexOf(10, from); end >= 0; end = all.indexOf(10, from)) {
      yield all.subarray(from, end)
      from = end + 1
    }
    rest = all.slice(from)
  }
}

/** Whether the bytes hold those others somewhere. */
function holds(bytes: Uint8Array, others: Uint8Array): boolean {
  const [first = 0] = others
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (others.every((byte, n) => bytes[at + n] === byte)) return true
  }
  return false
}

/** Rebuilds the tree from every entry and holds it against hashes and signed roots. */
class Rebuilding {
  readonly tree = new Frontier()
  finding: Finding | undefined
  private block = 0
  private changed: { at: number; entry: string } | undefined

  keptHolds = false
  sought: Verdict['sought']
  private readonly wanted: Uint8Array | undefined

  constructor(
    private readonly blocks: Block[],
    private readonly leaves: Uint8Array,
    private readonly kept: Root | undefined,
    entry: string,
  ) {
    this.wanted = entry ? new TextEncoder().encode(`"id":"${entry}"`) : undefined
    this.sought = entry ? null : undefined
  }

  take(entry: Uint8Array) {
    const at = this.tree.size
    const hash = leafHash(entry)
    if (!this.changed && !same(hash, this.leaves.subarray(32 * at, 32 * at + 32))) {
      this.changed = { at, entry: new TextDecoder().decode(entry) }
    }
    this.tree.add(hash)
    if (this.sought === null && this.wanted && holds(entry, this.wanted)) {
      this.sought = { number: at + 1, entry: new TextDecoder().decode(entry) }
    }
    if (this.kept?.size === this.tree.size) {
      this.keptHolds = base64(this.tree.root()) === this.kept.root
      if (!this.keptHolds) this.note({ kind: 'KEPT', from: 0, to: this.kept.size })
    }
    if (this.blocks[this.block]?.size === this.tree.size) this.endBlock()
  }

  private endBlock() {
    const holds = this.blocks[this.block]?.root === base64(this.tree.root())
    const from = this.blocks[this.block - 1]?.size ?? 0
    if (this.changed) {
      const { at, entry } = this.changed
      this.note({ kind: holds ? 'LEAF' : 'ENTRY', from: at, to: at + 1, entry })
    } else if (!holds) {
      this.note({ kind: 'BLOCK', from, to: this.tree.size })
    }
    this.block++
  }

  end() {
    const sealed = this.blocks.at(-1)?.size ?? 0
    const size = this.tree.size
    if (size < sealed) this.note({ kind: 'MISSING', from: size, to: sealed })
    if (size > sealed) this.note({ kind: 'UNSEALED', from: sealed, to: size })
    if (this.kept && this.kept.size > size) {
      this.note({ kind: 'MISSING', from: size, to: this.kept.size })
    }
  }

  private note(finding: Finding) {
    this.finding ??= finding
  }
}

/**
 * Verifies an export as `guatu verify` does, here in the browser: nothing leaves it.
 *
 * @param progress hears how many entries are done
 */
export async function verify(
  zip: Pick<Zip, 'bytes' | 'text' | 'stream'>,
  asked: Questions,
  progress: (entries: number, of: number) => void,
): Promise<Verdict> {
  const [origin = '', ...own] = (await zip.text('key.txt')).split('\n').filter(Boolean)
  const keys = asked.trusted ? [asked.trusted] : own
  const blocks = (await zip.text('blocks.ndjson'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Block)
  const check = await signatures(keys)
  const kept = keptRoot(asked.kept)
  const first = await checkBlocks(origin, blocks, check)
  const rebuilding = new Rebuilding(blocks, await zip.bytes('leaves.bin'), kept, asked.entry)
  const total = blocks.at(-1)?.size ?? 0
  for await (const line of lines(await zip.stream('entries.ndjson'))) {
    rebuilding.take(line)
    if (rebuilding.tree.size % 2_000 === 0) {
      progress(rebuilding.tree.size, total)
      await new Promise((rest) => setTimeout(rest))
    }
  }
  rebuilding.end()
  return {
    entries: rebuilding.tree.size,
    blocks: blocks.length,
    root: base64(rebuilding.tree.root()),
    sealedAt: blocks.at(-1)?.sealedAt ?? '',
    key: keys[0] ?? '',
    signaturesChecked: check !== undefined,
    kept: rebuilding.keptHolds ? kept?.size : undefined,
    sought: rebuilding.sought,
    finding: first ?? rebuilding.finding,
  }
}
