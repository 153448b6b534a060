// The chapters on model artifacts: gate a good and a bad candidate, promote, find a fault, roll
// back, look around.
import { Buffer } from 'node:buffer';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleCandidate } from '../../packages/models/src/testing/example-candidate.mjs';
import { candidateRow, exampleRow } from '../../packages/models/src/testing/example-rows.mjs';
import { env } from './sandbox.mjs';

const FIRST = 'ExampleMed/Example-PII-Small-44M-v1';
const SECOND = 'ExampleMed/Example-PII-Small-44M-v2';
const README = `# Models

We have <!-- models:total:begin -->0<!-- models:total:end --> models.

<!-- models:pointers:begin --><!-- models:pointers:end -->
`;

/** `dir` is the sandbox's; the rest is the narrator's. */
export function tellModels({ dir }, { add, chapter, run, show }) {
  const write = (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const candidate = (name, repoId, change = () => undefined) => {
    const report = exampleCandidate(repoId);
    change(report);
    write(`models/gates/candidates/${name}.json`, JSON.stringify(report, null, 2));
  };

  chapter(
    'Models are data: gates decide what may be released',
    `A project joins that holds a manifest of models. Two candidates were measured;
one of them leaks two critical identifiers, and one such leak is enough.`,
  );
  write('models/project.json', '{ "name": "models" }\n');
  write(
    'models/models.jsonl',
    [
      ...Array.from({ length: 8 }, (_, index) => exampleRow(index)),
      candidateRow(FIRST),
      candidateRow(SECOND),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  );
  write('models/README.md', README);
  write(
    'models/gates/allowed_signers',
    `gate@example.org ${signingKey(join(dir, '../gate-key.pem'))}\n`,
  );
  write('models/.gitignore', 'gates/candidates/\ngates/reports/\n');
  add('chore: keep a manifest of models', 'models');
  candidate('first', FIRST);
  candidate('second', SECOND, (report) => {
    report.metrics.critical_leakage_count = 2;
  });
  run('model-gate models --report models/gates/candidates', { fails: true });

  chapter(
    'From candidate to canary to latest',
    `The second candidate is mended and measured again. Each step needs the signed report of that very artifact,
and is one commit and one tag in one push. Cards, counts and the ledger go along.`,
  );
  candidate('second', SECOND, (report) => {
    report.generated_at = '2026-06-02T10:00:00Z';
  });
  run('model-gate models');
  for (const id of [FIRST, SECOND]) {
    run(`model-promote models --repo-id ${id} --to canary --yes`);
    run(`model-promote models --repo-id ${id} --to latest --yes`);
  }

  chapter(
    'A fault is found: back to the last green one',
    'New fixtures show a leak in what is latest now. One command takes it back; doing it twice is doing it once.',
  );
  candidate('found', SECOND, (report) => {
    report.generated_at = '2026-06-09T10:00:00Z';
    report.metrics.critical_leakage_count = 1;
  });
  run('model-gate models --report models/gates/candidates/found.json', { fails: true });
  run('model-rollback models --family PII --reason identifiers-leak-in-discharge-letters --yes');
  run('model-check models');
  show('show', '--stat', '--format=%s%n%n%b', 'HEAD');
  const [issue] = readdirSync(join(dir, 'models/gates/issues'));
  for (const file of [
    'models/cards/pii.md',
    'models/gates/release_runs.jsonl',
    `models/gates/issues/${issue}`,
  ]) {
    console.log(`\n$ cat ${file}\n${readFileSync(join(dir, file), 'utf8').trimEnd()}`);
  }
}

/**
 * Makes the key that signs gate reports, outside the repository, and gives its public half as
 * OpenSSH writes it.
 */
function signingKey(path) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  env.RELEASE_OPENMED_GATE_KEY = path;
  const part = (bytes) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x, 'base64url');
  return `ssh-ed25519 ${Buffer.concat([part(Buffer.from('ssh-ed25519')), part(raw)]).toString('base64')}`;
}
