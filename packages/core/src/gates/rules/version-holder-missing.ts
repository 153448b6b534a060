import type { Rule } from '../rule';

/** A version that is written nowhere is released all the same, under a tag that no file agrees with. */
export const versionHolderMissing: Rule = {
  name: 'version-holder-missing',
  severity: 'error',
  check: ({ plan, states, facts: { files } }) =>
    states
      .filter(({ facts }) => plan.releases.some(({ project }) => project === facts.name))
      .flatMap(({ facts: { name, versionFiles } }) =>
        versionFiles
          .filter(({ path }) => !files.has(path))
          .map(({ path }) => ({
            project: name,
            message: `${path} holds the version of ${name}, and the commit that is released has no such file.`,
            fix: `Commit the file, or correct options.versionFiles.${name} in nx.json: a path starts at the project, or with / at the workspace.`,
            where: path,
          })),
      ),
};
