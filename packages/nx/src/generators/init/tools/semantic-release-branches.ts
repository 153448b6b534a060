import type { Found } from '../known/found';
import { asArray, at } from '../known/json';

const MAINTENANCE = /^(?:\d+(?:\.\d+)?\.x|\d+\.x\.x|.*\+\(\[0-9\]\).*)$/;

/** Branches of stable releases; those of prereleases and of maintenance have no option. */
export function branchesOf(config: unknown): Found {
  const branches = asArray(at(config, 'branches') ?? at(config, 'branch')).map((branch) => ({
    name: String(at(branch, 'name') ?? branch),
    prerelease: at(branch, 'prerelease'),
    range: at(branch, 'range'),
  }));
  const maintained = branches.filter(
    ({ name, range }) => MAINTENANCE.test(name) || range !== undefined,
  );
  const early = branches.filter(
    ({ prerelease }) => prerelease !== undefined && prerelease !== false,
  );
  const stable = branches
    .filter((branch) => !maintained.includes(branch) && !early.includes(branch))
    .map(({ name }) => name);
  const usual = stable.every((name) => ['main', 'master'].includes(name));
  return {
    hints: usual ? [] : [{ option: ['branches', 'stable'], value: stable, why: 'branches' }],
    left: [
      ...early.map(
        ({ name }) =>
          `branches ${name}: no branch is for prereleases; -c rc cuts them from any stable one.`,
      ),
      ...maintained.map(
        ({ name }) =>
          `branches ${name}: where releases are still made there, branches.stable names it.`,
      ),
    ],
  };
}
