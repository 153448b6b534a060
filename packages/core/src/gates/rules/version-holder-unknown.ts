import type { Rule } from '../rule';

/**
 * The stamp cannot write what it does not find: a build of the tagged commit may then carry another
 * version than its tag says.
 */
export const versionHolderUnknown: Rule = {
  name: 'version-holder-unknown',
  severity: 'warn',
  check: ({ plan, states }) =>
    states
      .filter(
        ({ facts }) =>
          !facts.versionKnown && plan.releases.some(({ project }) => project === facts.name),
      )
      .map(({ facts }) => ({
        project: facts.name,
        message: `${facts.name} has a dynamic version, and where it comes from is not known: nothing is written, the tag alone says it.`,
        fix: `Name the file that holds it: "versionFiles": { "${facts.name}": ["src/…/__init__.py"] }. If the build takes it from the tag, set "rules": { "version-holder-unknown": "off" }.`,
        where: facts.manifests[0] ?? facts.root,
      })),
};
