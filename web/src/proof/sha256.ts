/**
 * SHA-256 (FIPS 180-4) that answers at once: a ledger has millions of small pieces, for each of
 * which the browser's own would be waited for, and it is missing where the page came over plain
 * http.
 */
const CONSTANTS = new Uint32Array(64)
const INITIAL = new Uint32Array(8)

/** The first 32 bits of the fractional part. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 0x100000000) | 0
}

function fill() {
  let found = 0
  for (let n = 2; found < 64; n++) {
    let prime = true
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false
    if (!prime) continue
    if (found < 8) INITIAL[found] = fraction(Math.sqrt(n))
    CONSTANTS[found++] = fraction(Math.cbrt(n))
  }
}
fill()

const BLOCK = 64
const words = new Int32Array(64)
const state = new Int32Array(8)
const tail = new Uint8Array(2 * BLOCK)

/** The word at a place of an array; places beyond it do not occur. */
function word(from: Int32Array | Uint32Array, at: number): number {
  return from[at] ?? 0
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by))
}

/** The 64 words of a block: its own 16, and what follows from them. */
function schedule(bytes: Uint8Array, at: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK)
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(4 * i)
  for (let i = 16; i < 64; i++) {
    const a = word(words, i - 15)
    const b = word(words, i - 2)
    const small = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
    const large = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
    words[i] = (word(words, i - 16) + small + word(words, i - 7) + large) | 0
  }
}

function compress(bytes: Uint8Array, at: number) {
  schedule(bytes, at)
  let a = word(state, 0)
  let b = word(state, 1)
  let c = word(state, 2)
  let d = word(state, 3)
  let e = word(state, 4)
  let f = word(state, 5)
  let g = word(state, 6)
  let h = word(state, 7)
  for (let i = 0; i < 64; i++) {
    const mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + word(CONSTANTS, i) + word(words, i)) | 0
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (word(state, i) + (next[i] ?? 0)) | 0
}

/** The 32 bytes of the hash. */
export function sha256(bytes: Uint8Array): Uint8Array {
  state.set(INITIAL)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let at = 0; at < whole; at += BLOCK) compress(bytes, at)
  tail.fill(0)
  tail.set(bytes.subarray(whole))
  const left = bytes.length - whole
  tail[left] = 0x80
  const end = left < 56 ? BLOCK : 2 * BLOCK
  const view = new DataView(tail.buffer)
  view.setUint32(end - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(end - 4, (bytes.length << 3) >>> 0)
  for (let at = 0; at < end; at += BLOCK) compress(tail, at)
  const hash = new Uint8Array(32)
  const out = new DataView(hash.buffer)
  for (let i = 0; i < 8; i++) out.setInt32(4 * i, word(state, i))
  return hash
}
