import { type Result, all, fail, ok } from '@release-openmed/core';
import type { ChosenTag } from './tags/claims';

/** `core=v{version}`. Failure: `option-invalid`. */
export function parseChosen(given: readonly string[]): Result<readonly ChosenTag[]> {
  return all(
    given.map((text): Result<ChosenTag> => {
      const [, owner, pattern] = /^([^=]+)=(.*\{version\}.*)$/.exec(text) ?? [];
      return owner !== undefined && pattern !== undefined
        ? ok({ owner, pattern })
        : fail({
            code: 'option-invalid',
            message: `--tag ${text} does not say which tags are whose.`,
            fix: 'Write project=pattern, with {version} in the pattern: --tag "core=v{version}".',
            where: '--tag',
          });
    }),
  );
}
