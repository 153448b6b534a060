import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface GitInBetween {
  /** For the command that shall meet it. */
  readonly env: Readonly<Record<string, string>>;
  /** The script's folder, for marks. */
  readonly here: string;
}

/**
 * Puts a script before git: what `sh` does with it decides what happens around each git command
 * that the tool runs. In the script `$REAL` is git itself, `$HERE` a folder for marks, and `"$@"`
 * the command's arguments.
 */
export function gitInBetween(script: string): GitInBetween {
  const here = mkdtempSync(join(tmpdir(), 'release-git-'));
  const rest = process.env['PATH'] ?? '';
  writeFileSync(
    join(here, 'git'),
    `#!/bin/sh\nHERE='${here}'\nPATH='${rest}'\nREAL="$(command -v git)"\n${script}\nexec "$REAL" "$@"\n`,
  );
  chmodSync(join(here, 'git'), 0o755);
  return { here, env: { PATH: `${here}${delimiter}${rest}` } };
}
