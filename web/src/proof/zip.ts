/** The parts of a zip file by name, unpacked one at a time; enough for the exports of this server. */
export class Zip {
  private constructor(
    private readonly file: Blob,
    private readonly parts: Map<string, { at: number; packed: number; method: number }>,
  ) {}

  /** Reads the directory at the end of the file. */
  static async open(file: Blob): Promise<Zip> {
    const from = Math.max(0, file.size - 66_000)
    const end = new DataView(await file.slice(from).arrayBuffer())
    let mark = end.byteLength - 22
    while (mark >= 0 && end.getUint32(mark, true) !== 0x06054b50) mark--
    if (mark < 0) throw new Error('not a zip file')
    const start = end.getUint32(mark + 16, true)
    const length = end.getUint32(mark + 12, true)
    const directory = new DataView(await file.slice(start, start + length).arrayBuffer())
    const parts = new Map<string, { at: number; packed: number; method: number }>()
    for (let at = 0; at + 46 <= directory.byteLength;) {
      const name = directory.getUint16(at + 28, true)
      const bytes = new Uint8Array(directory.buffer, at + 46, name)
      parts.set(new TextDecoder().decode(bytes), {
        at: directory.getUint32(at + 42, true),
        packed: directory.getUint32(at + 20, true),
        method: directory.getUint16(at + 10, true),
      })
      at += 46 + name + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)
    }
    return new Zip(file, parts)
  }

  /** The unpacked bytes of a part, as they come. */
  async stream(name: string): Promise<ReadableStream<Uint8Array>> {
    const part = this.parts.get(name)
    if (!part) throw new Error(`${name} is missing`)
    const head = new DataView(await this.file.slice(part.at, part.at + 30).arrayBuffer())
    const from = part.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
    const packed = this.file.slice(from, from + part.packed).stream()
    return part.method === 0
      ? packed
      : packed.pipeThrough(
          new DecompressionStream('deflate-raw') as unknown as ReadableWritablePair<
            Uint8Array,
            Uint8Array
          >,
        )
  }

  async bytes(name: string): Promise<Uint8Array> {
    return new Uint8Array(await new Response(await this.stream(name)).arrayBuffer())
  }

  async text(name: string): Promise<string> {
    return new TextDecoder().decode(await this.bytes(name))
  }
}
