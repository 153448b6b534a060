import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleCandidate } from './testing/example-candidate.mjs';
import { exampleRow } from './testing/example-rows.mjs';
import { DEFAULT_THRESHOLDS } from './gates/default-thresholds';
import { parseCandidateReport } from './gates/parse-candidate-report';
import { appendLedger } from './ledger/append-ledger';
import type { PointerMove } from './pointers/pointer-move';
import { Story } from './pointers/story.fixture';
import { FIRST_SET_REPORT } from './gate-report/first-set.fixture';
import { gateCandidate } from './gate-report/gate-candidate';
import { signGateReport } from './gate-report/sign-gate-report';

const ajv = new Ajv({ strict: false, formats: { 'date-time': /^\d{4}-\d{2}-\d{2}T/, uri: true } });
const accepts = (name: string, value: unknown): boolean => {
  const validate = ajv.compile(
    JSON.parse(readFileSync(join(__dirname, `../schemas/${name}.schema.json`), 'utf8')) as object,
  );
  return validate(value);
};

describe('what is written has the published form', () => {
  const candidate = parseCandidateReport(JSON.stringify(exampleCandidate()), 'x');
  const rules = {
    thresholds: DEFAULT_THRESHOLDS,
    leakageTargets: { fallback: 0.005, families: {}, entries: [] },
    baseline: new Map(),
    milestone: 'v1.7',
    tool: { name: 'x', version: '1' },
  };
  const report = candidate.ok
    ? gateCandidate({ report: candidate.value, row: undefined, where: 'x' }, rules)
    : candidate;
  const story = new Story().release('a-v1').release('b-v2@r1');
  const move = story.rollback() as PointerMove;

  it.each<[string, unknown]>([
    ['candidate-report', exampleCandidate()],
    ['gate-report', report.ok && signGateReport(report.value, new Uint8Array(32).fill(7))],
    ['gate-report', report.ok && report.value],
    ['gate-report', FIRST_SET_REPORT],
    ['manifest-row', JSON.parse(exampleRow(3))],
    ['registry-state', JSON.parse(story.text as string)],
    ['ledger-entry', JSON.parse(appendLedger('', move).text)],
    ['thresholds', DEFAULT_THRESHOLDS],
    ['model-config', { soakHours: 24, issues: { forge: 'gitlab', repository: 'a/b' } }],
  ])('%s', (name, value) => {
    expect([name, accepts(name, value)]).toEqual([name, true]);
  });

  it.each<[string, object]>([
    ['gate-report', { ...(report.ok ? report.value : {}), decision: 'MAYBE' }],
    ['registry-state', { schema_version: 1, families: { PII: {} } }],
    ['thresholds', { regresion: {} }],
    ['manifest-row', { repo_id: 'a/b', family: 'PII', reproducibility_hash: 'x' }],
  ])('%s, and nothing else', (name, value) => {
    expect([name, accepts(name, value)]).toEqual([name, false]);
  });
});
