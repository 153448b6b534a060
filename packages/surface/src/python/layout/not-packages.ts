/**
 * Top-level folders and files beside a package that build backends leave out, as setuptools'
 * automatic discovery does.
 */
export const NOT_PACKAGES = new Set(
  [
    'test tests testing doc docs documentation example examples exercise exercises',
    'script scripts tool tools util utils bench benchmark benchmarks tasks manage',
    'build dist bin ci site_scons requirements manpages news changelog',
    'setup conftest noxfile fabfile dodo toxfile node_modules htmlcov venv env',
  ].flatMap((names) => names.split(' ')),
);
