import type { ModelPin } from '@release-openmed/core';

/**
 * The models a file names: quoted `owner/repository`, with `@revision` or without, of one of the
 * given owners.
 */
export function findModelPins(
  text: string,
  file: string,
  owners: ReadonlySet<string>,
): readonly ModelPin[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/["'`]([\w.-]+)\/([\w.-]+(?:@[\w.-]+)?)["'`]/g)].flatMap(
        ([, owner = '', name = '']) =>
          owners.has(owner) ? [{ model: `${owner}/${name}`, file, line: index + 1 }] : [],
      ),
    );
}
