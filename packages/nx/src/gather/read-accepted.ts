import { ACCEPTED, type Accepted, type Result, ok, parseAccepted } from '@release-openmed/core';
import { textAtTip, type TipReading } from './text-at-tip';

/** The findings that are accepted, as the branch's tip says. Failure: `accepted-invalid`. */
export async function readAccepted(
  reading: TipReading,
  promoting: boolean,
): Promise<Result<readonly Accepted[]>> {
  const text = await textAtTip(reading, ACCEPTED, promoting);
  return text === undefined ? ok([]) : parseAccepted(text);
}
