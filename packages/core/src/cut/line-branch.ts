import type { Config } from '../config/config-schema';
import { lineKind } from '../config/line-kind';
import type { Line } from '../line';
import { fail, ok, type Result } from '../result';

interface Wanted {
  readonly kind: Line['kind'];
  readonly name: string;
  /** Null: the first pattern of the options makes it of the name. */
  readonly branch: string | null;
}

/** A pattern that leaves one thing open. */
const ONE_STAR = /^[^*?[\]{}()!]*\*[^*?[\]{}()!]*$/;

/**
 * The branch of a new line, one of those that the options list for its kind: on any other, nothing
 * would hold it to what a line is. Failure: `line-branch-invalid`.
 */
export function lineBranch({ kind, name, branch }: Wanted, config: Config): Result<string> {
  const patterns = config.branches[kind];
  const made = patterns.find((pattern) => ONE_STAR.test(pattern))?.replace('*', () => name);
  const chosen = branch ?? made;
  if (chosen !== undefined && lineKind(chosen, config) === kind) return ok(chosen);
  return fail({
    code: 'line-branch-invalid',
    message:
      chosen === undefined
        ? `No pattern of "branches.${kind}" makes a branch of the name ${name}.`
        : `The branch "${chosen}" is none of "branches.${kind}": ${patterns.join(', ')}.`,
    fix: `Name one of them with --branch, or add a pattern to "branches.${kind}" of the plugin's options in nx.json.`,
    where: '--branch',
  });
}
