/** Cuts a stream of bytes into lines; what stands after the last line end is dropped with a broken stream. */

/** @param onBytes hears of every piece that comes, also of one that ends no line */
export async function* lines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: () => void,
): AsyncGenerator<string> {
  let rest = ''
  for await (const text of pieces(stream.pipeThrough(new TextDecoderStream()))) {
    onBytes()
    const cut = (rest + text).split('\n')
    rest = cut.pop() ?? ''
    yield* cut
  }
}

/** Not every browser can iterate a stream. */
async function* pieces(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => {})
  }
}
