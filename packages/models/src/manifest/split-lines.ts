import { concat } from './concat';

/** One line of a file. `number` counts from 1; `raw` has its line end, if it has one. */
export interface Line {
  readonly number: number;
  readonly raw: Uint8Array;
}

const LINE_FEED = 0x0a;

/**
 * Lines of a stream of bytes, a batch for every chunk: memory holds one chunk and one line, however
 * long the stream is.
 */
export async function* splitLines(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let rest: Uint8Array[] = [];
  for await (const chunk of source) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      const piece = chunk.subarray(start, end + 1);
      lines.push({ number: ++number, raw: rest.length > 0 ? concat([...rest, piece]) : piece });
      rest = [];
      start = end + 1;
    }
    if (start < chunk.length) rest.push(chunk.slice(start));
    yield lines;
  }
  if (rest.length > 0) yield [{ number: number + 1, raw: concat(rest) }];
}
