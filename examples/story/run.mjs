// The story of a small workspace of npm and Python packages: nightly, release candidate, candidate
// of a larger version, promotion, stable, each in both spellings; of a function that goes only after
// it was deprecated; and of a model that is promoted and rolled back. Everything happens in a
// temporary folder, with a bare repository beside it as the remote.
import { tellLaws } from './laws.mjs';
import { tellModels } from './models.mjs';
import { narrator } from './narrator.mjs';
import { build, makeSandbox } from './sandbox.mjs';

console.log('Building the packages …');
build();
const sandbox = makeSandbox();
const told = narrator(sandbox);
const { chapter, commit, run, show } = told;

const LABELS = 'python/labels/labels/__init__.py';
const VOCAB = 'packages/vocab/index.js';

chapter(
  'A workspace that was never released',
  `npm:    client needs vocab (^1.0.0)
Python: redact needs labels (>=1.0,<2)
Their files say 1.0.0, so that is what the first release will be. First a look: a dry run changes nothing.`,
);
run('release-openmed --dry-run');

chapter(
  'The first stable release',
  'One push brings the tags and the commit that holds the changelogs, all of it or nothing.',
);
run('release-openmed --yes');

chapter(
  'A fix, and a nightly build of it',
  `The same labels are on npm and on PyPI, and each gets its version in the spelling of its own registry:
1.0.1-dev.1 and 1.0.1.dev1. client comes along, because ^1.0.0 takes no prerelease of vocab; redact has
nothing to do. Nightlies leave the branch alone.`,
);
commit(
  'fix: accept dates without a year',
  { path: VOCAB, from: "'DATE']", to: "'DATE' /* with or without its year */]" },
  { path: LABELS, from: '"DATE")', to: '"DATE")  # with or without its year' },
);
run('release-openmed --channel nightly --yes');
console.log('\nThe same content is the same nightly, so asking again is no mistake:');
run('release-openmed --channel nightly --yes');

chapter('A release candidate', 'A cut towards the next stable version: 1.0.1-rc.1 and 1.0.1rc1.');
run('release-openmed -c rc --yes');

chapter(
  'A feature lands: the candidates move up',
  'A feature asks for a minor release, so the next candidates are of 1.1.0. --explain says why.',
);
commit(
  'feat: label telephone numbers',
  { path: VOCAB, from: "'DATE'", to: "'DATE', 'PHONE'" },
  { path: LABELS, from: '"DATE"', to: '"DATE", "PHONE"' },
);
run('release-openmed -c rc --explain --yes');

chapter(
  'The candidates were tested and become stable',
  `Meanwhile main has moved on with a breaking change. What is released are the two candidates as they were
tested, each named as its registry spells it; main gets changelog and version in a commit of its own for each.`,
);
commit('feat!: name persons by role\n\nBREAKING CHANGE: PERSON is PATIENT or CLINICIAN now.', {
  path: LABELS,
  from: '"PERSON"',
  to: '"PATIENT", "CLINICIAN"',
});
run('release-openmed --from vocab@1.1.0-rc.1 --yes');
run('release-openmed --from labels@1.1.0rc1 --yes');

chapter(
  'The next stable release',
  `The breaking change makes labels 2.0.0. That is outside the range in redact,
so redact is released as well, with a wider one.
client has a fix of its own; vocab has nothing new and stays.`,
);
commit('fix: send the text as UTF-8', {
  path: 'packages/client/index.js',
  from: '{ text,',
  to: '{ text: Buffer.from(text),',
});
run('release-openmed --yes');
show('diff', 'redact@1.0.0', 'redact@1.0.1', '--', 'python/redact');
show('show', 'main:python/labels/CHANGELOG.md');

tellLaws(told);

tellModels(sandbox, told);

chapter(
  'What it came to',
  'Candidates and nightlies stand beside the branch, stable releases on it.',
);
show('log', '--graph', '--oneline', '--decorate', '--branches', '--tags');
console.log(`
All of it is in ${sandbox.dir}; delete the folder when you have seen enough.
  cat python/labels/CHANGELOG.md        the notes of each stable release
  git show labels@2.0.0                 a tag, its notes, and the stamp that it is on
  cat models/gates/registry_state.json  where the model pointers stand, and how they came there
  npx nx release-openmed --dry-run      go on yourself: change something, commit, look`);
