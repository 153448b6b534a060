import { LINE, type Line, type Result, ok, parseLine } from '@release-openmed/core';
import { textAtTip, type TipReading } from './text-at-tip';

/** What the branch’s tip says of itself, whichever branch it names. Failure: `line-invalid`. */
export async function readLine(
  reading: TipReading,
  promoting: boolean,
): Promise<Result<Line | null>> {
  const text = await textAtTip(reading, LINE, promoting);
  return text === undefined ? ok(null) : parseLine(text);
}
