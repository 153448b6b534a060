import {
  type Config,
  type LicenseException,
  type Result,
  ok,
  parseLicenseExceptions,
} from '@release-openmed/core';
import { textAtTip, type TipReading } from './text-at-tip';

/**
 * Licences that are let pass, as the branch's tip says; none where the options name no file.
 * Failure: `license-exceptions-invalid`.
 */
export async function readLicenseExceptions(
  reading: TipReading,
  promoting: boolean,
  { gates }: Pick<Config, 'gates'>,
): Promise<Result<readonly LicenseException[]>> {
  const path = gates.licenses?.exceptions;
  if (path === undefined) return ok([]);
  const text = await textAtTip(reading, path, promoting);
  return text === undefined ? ok([]) : parseLicenseExceptions(path, text);
}
