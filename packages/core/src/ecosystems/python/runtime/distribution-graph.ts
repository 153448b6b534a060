import type { OpenPythonGraph } from './python-graph';
import { packageId } from './package-id';
import { readPackageId } from './read-package-id';
import { wantedWith } from './wanted-with';

/** What is installed speaks for itself, where no lockfile is read. */
export const distributionGraph: OpenPythonGraph = (installed) => ({
  find: ({ name, extras }) => [
    installed.has(name)
      ? { name, id: packageId({ name, version: null, extras }), why: '' }
      : { name, id: null, why: 'it is not installed here' },
  ],
  packageAt: (id) => {
    const { name, extras } = readPackageId(id);
    const { version = null, license = null, needs = [] } = installed.get(name) ?? {};
    return {
      name,
      version,
      license,
      why: license === null ? 'its metadata says none' : null,
      wants: wantedWith(needs, extras),
    };
  },
  ofProject: () => null,
});
