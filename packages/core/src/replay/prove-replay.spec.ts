import { buildFacts } from '../build-facts.fixture';
import { loadMessageParser } from '../commits/load-message-parser';
import { configOf } from '../config/config-of.fixture';
import { answerFrom, type AnswerTable } from '../evidence/answer-from.fixture';
import { answers, change, project, released } from '../proofs/proven-facts.fixture';
import { renderReplay } from '../report/render-replay';
import { ok } from '../result';
import { proveReplay } from './prove-replay';
import { replay } from './replay';

const patch = (version: string) => ({ ...released(version), message: 'fix: x' });

/** `f` went with 1.0.2, and the manifest of 1.0.3 was broken. */
const TABLE: AnswerTable = {
  ...answers({ files: { '1.0.3': { 'pyproject.toml': '[' }, '1.0.2': { 'pyproject.toml': '' } } }),
  'api-changes': ({ to }) => ok(to.commit === '1.0.2' ? [change()] : []),
};

async function proved(versions: readonly string[]) {
  const facts = buildFacts(project(versions.map(patch)));
  const request = { parse: await loadMessageParser(), projects: null, since: null };
  const config = configOf();
  const report = replay(facts, config, request);
  return { report, proven: answerFrom(proveReplay(report, { facts, config }, request), TABLE) };
}

it('says beside each release what its files prove, and how often that is more', async () => {
  const { report, proven } = await proved(['1.0.0', '1.0.1', '1.0.2', '1.0.3']);
  expect(proven.releases.map((one) => [one.tag, one.computed, one.proved])).toEqual([
    ['v1.0.0', 'none', 'none'],
    ['v1.0.1', 'patch', 'none'],
    ['v1.0.2', 'patch', 'major'],
    ['v1.0.3', 'patch', null],
  ]);
  expect(proven.releases.map(({ raisedBy }) => raisedBy?.map(({ symbol }) => symbol))).toEqual([
    undefined,
    undefined,
    ['a.f'],
    undefined,
  ]);
  expect(proven.summary).toEqual({ ...report.summary, raised: 1 });
  expect(renderReplay(proven, { color: false, width: 100 })).toMatch(
    /\n\nThe files prove more than the commits ask for in 1 of 3 releases\n {2}v1\.0\.2: patch, proved major: removed a\.f \(packages\/a\/a\/__init__\.py:3\)$/,
  );
});

it('asks for a few at a time, and loses none', async () => {
  const versions = Array.from({ length: 20 }, (_, at) => `1.0.${at}`);
  const { report, proven } = await proved(versions);
  expect(proven.releases.map(({ tag }) => tag)).toEqual(report.releases.map(({ tag }) => tag));
  expect(proven.releases.every((one) => 'proved' in one)).toBe(true);
});
