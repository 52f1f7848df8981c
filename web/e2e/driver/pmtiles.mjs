import { gzipSync } from 'node:zlib'

/**
 * A PMTiles file of pictures, by its specification, version 3.
 *   tiles [{ z, x, y, content }], metadata as written into the file
 */
export function pmtiles(tiles, metadata) {
  const entries = tiles.map((tile) => ({ ...tile, number: numberOf(tile) }))
  entries.sort((one, other) => one.number - other.number)
  let at = 0
  const columns = [[], [], [], []]
  let before = 0
  for (const { number, content } of entries) {
    columns[0].push(number - before)
    columns[1].push(1)
    columns[2].push(content.length)
    columns[3].push(at + 1)
    before = number
    at += content.length
  }
  const root = gzipSync(
    Buffer.from([
      ...varint(entries.length),
      ...columns.flat().flatMap((value) => [...varint(value)]),
    ]),
  )
  const told = gzipSync(JSON.stringify(metadata))
  const zooms = tiles.map(({ z }) => z)
  const head = Buffer.alloc(127)
  head.write('PMTiles', 'latin1')
  head[7] = 3
  const parts = [root.length, told.length, 0, at]
  let offset = head.length
  for (const [no, length] of parts.entries()) {
    head.writeBigUInt64LE(BigInt(offset), 8 + no * 16)
    head.writeBigUInt64LE(BigInt(length), 16 + no * 16)
    offset += length
  }
  for (const field of [72, 80, 88]) head.writeBigUInt64LE(BigInt(tiles.length), field)
  // Clustered, directories packed with gzip, tiles as they are, PNG.
  head.set([1, 2, 1, 2, Math.min(...zooms), Math.max(...zooms)], 96)
  const box = [119, 35, 122, 38]
  for (const [no, degrees] of box.entries()) head.writeInt32LE(degrees * 1e7, 102 + no * 4)
  return Buffer.concat([head, root, told, ...entries.map(({ content }) => content)])
}

function* varint(value) {
  let left = value
  while (left > 0x7f) {
    yield (left % 0x80) | 0x80
    left = Math.floor(left / 0x80)
  }
  yield left
}

/** Tiles of lesser zooms come first, then those of one zoom along a Hilbert curve. */
function numberOf({ z, x, y }) {
  let number = (4 ** z - 1) / 3
  let [column, row] = [x, y]
  for (let side = 2 ** z / 2; side >= 1; side /= 2) {
    const right = (column & side) > 0 ? 1 : 0
    const down = (row & side) > 0 ? 1 : 0
    number += side * side * ((3 * right) ^ down)
    if (down === 0) {
      if (right === 1) [column, row] = [side - 1 - column, side - 1 - row]
      ;[column, row] = [row, column]
    }
  }
  return number
}
