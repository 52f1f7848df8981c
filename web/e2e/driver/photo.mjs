/**
 * A photo as a phone takes it: a JPEG whose Exif block says when and where.
 *   takenAt 'YYYY:MM:DD hh:mm:ss', lat and lon in degrees
 */
export async function photo(page, { takenAt, lat, lon }) {
  const jpeg = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const pen = canvas.getContext('2d')
    pen.fillStyle = '#8fb3c9'
    pen.fillRect(0, 0, 640, 480)
    pen.fillStyle = '#6b5b4b'
    for (let at = 0; at < 12; at++) {
      pen.fillRect(at * 54, 480 - Math.random() * 320, 44, 480)
    }
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]
  })
  const picture = Buffer.from(jpeg, 'base64')
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(takenAt, lat, lon)])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1)
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, block, picture.subarray(2)])
}

/** Exif (CIPA DC-008): the main folder points to one with the time and one with the place. */
function tiff(takenAt, lat, lon) {
  const bytes = Buffer.alloc(178)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  folder(bytes, 8, [
    [0x8769, 4, 1, 38],
    [0x8825, 4, 1, 56],
  ])
  folder(bytes, 38, [[0x9003, 2, 20, 110]])
  folder(bytes, 56, [
    [1, 2, 2, 'N'.charCodeAt(0)],
    [2, 5, 3, 130],
    [3, 2, 2, 'E'.charCodeAt(0)],
    [4, 5, 3, 154],
  ])
  bytes.write(`${takenAt}\0`, 110, 'latin1')
  degrees(bytes, 130, lat)
  degrees(bytes, 154, lon)
  return bytes
}

function folder(bytes, at, fields) {
  bytes.writeUInt16LE(fields.length, at)
  for (const [no, [tag, type, count, value]] of fields.entries()) {
    const field = at + 2 + no * 12
    bytes.writeUInt16LE(tag, field)
    bytes.writeUInt16LE(type, field + 2)
    bytes.writeUInt32LE(count, field + 4)
    bytes.writeUInt32LE(value, field + 8)
  }
}

function degrees(bytes, at, value) {
  const whole = Math.floor(value)
  const minutes = Math.floor((value - whole) * 60)
  const seconds = Math.round(((value - whole) * 60 - minutes) * 60_00)
  const parts = [whole, 1, minutes, 1, seconds, 100]
  for (const [no, part] of parts.entries()) bytes.writeUInt32LE(part, at + no * 4)
}
