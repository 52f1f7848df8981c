import { sha256 } from './sha256'

const HASH = 32
const LEAF = 0
const NODE = 1

/** The hash of a leaf (RFC 9162, 2.1.1): SHA-256 of 0x00 and its bytes. */
export function leafHash(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(bytes.length + 1)
  all[0] = LEAF
  all.set(bytes, 1)
  return sha256(all)
}

const pair = new Uint8Array(2 * HASH + 1)

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  pair[0] = NODE
  pair.set(left, 1)
  pair.set(right, HASH + 1)
  return sha256(pair)
}

/** A Merkle tree of which only the roots of its complete subtrees are kept. */
export class Frontier {
  size = 0
  private readonly roots: Uint8Array[] = []

  add(leaf: Uint8Array) {
    let carried = leaf
    for (let bits = this.size; bits % 2 === 1; bits = Math.floor(bits / 2)) {
      const left = this.roots.pop()
      if (left) carried = nodeHash(left, carried)
    }
    this.roots.push(carried)
    this.size++
  }

  root(): Uint8Array {
    const last = this.roots.at(-1)
    if (!last) return sha256(new Uint8Array())
    return this.roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
  }
}

export function same(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
