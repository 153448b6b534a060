import { lockfileUpdater } from '../../ecosystems/lockfile-updater';
import type { Rule } from '../rule';

/** What was tested as a candidate is what becomes stable: the two may differ in version holders and changelogs, and in nothing else. */
export const promotionDiffers: Rule = {
  name: 'promotion-differs',
  severity: 'error',
  check: ({ facts: { promotion, projects, files }, written }) => {
    const allowed = new Set([
      ...written,
      ...projects.flatMap(({ manifests, versionFiles }) => [
        ...manifests,
        ...versionFiles.map(({ path }) => path),
      ]),
    ]);
    const isLockfile = (path: string) => files.has(path) && lockfileUpdater(path) !== null;
    return (promotion?.changed ?? [])
      .filter((path) => !allowed.has(path) && !isLockfile(path))
      .map((path) => ({
        message: `${promotion!.tag} differs from its source in ${path}, which holds no version.`,
        fix: 'The candidate is not what its source says. Cut a new one: nx release-openmed -c rc.',
        where: path,
      }));
  },
};
