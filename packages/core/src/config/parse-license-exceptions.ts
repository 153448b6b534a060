import type { LicenseException } from '../facts';
import { fail, ok, type Result } from '../result';
import { licenseExceptionsSchema } from './license-exceptions-schema';
import { reviewedFile } from './reviewed-file';

/**
 * The reviewed exceptions of a file that the options name, a path below the workspace. Failure:
 * `license-exceptions-invalid`, also where the file is not there.
 */
export function parseLicenseExceptions(
  path: string,
  text: string | null,
): Result<readonly LicenseException[]> {
  const failure = (message: string, where: string) => ({
    code: 'license-exceptions-invalid',
    message: `${path}: ${message}`,
    fix: 'Each entry has package, license (SPDX), reason, who and until (YYYY-MM-DD); versions if it is not for all.',
    where,
  });
  if (text === null)
    return fail(failure('gates.licenses.exceptions names it, and it is not tracked', path));
  const read = reviewedFile(text, { schema: licenseExceptionsSchema, path, failure });
  return read.ok ? ok(read.value.exceptions) : read;
}
