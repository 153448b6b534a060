import { DEFAULT_THRESHOLDS } from '../gates/default-thresholds';
import { hashOf } from '../json/hash-of';
import { gateReportHash } from '../gate-report/gate-report-hash';
import { decidePromotion } from './decide-promotion';
import { familyOf } from './family-of';
import { reportOf, rowOf, Story } from './story.fixture';

const pointers = (story: Story) => familyOf(story.state, 'PII').pointers;

describe('decidePromotion', () => {
  it('goes from candidate to canary to latest; what was latest is the last green one', () => {
    const story = new Story();
    story.promote('a-v1', 'canary');
    expect(pointers(story)).toEqual({ canary: 'ExampleMed/a-v1', latest: null, last_green: null });
    story.promote('a-v1', 'latest');
    expect(pointers(story)).toEqual({ canary: null, latest: 'ExampleMed/a-v1', last_green: null });
    story.release('b-v2');
    expect(pointers(story)).toEqual({
      canary: null,
      latest: 'ExampleMed/b-v2',
      last_green: 'ExampleMed/a-v1',
    });
    expect(story.state.families['PII']).toMatchObject({
      versions: { 'ExampleMed/a-v1': '1.0.0', 'ExampleMed/b-v2': '2.0.0' },
      lineage: [
        { edge: 'canary' },
        { edge: 'supersedes', from: null },
        { edge: 'canary' },
        { edge: 'supersedes', from: 'ExampleMed/a-v1', artifact: hashOf('b-v2') },
      ],
    });
  });

  it('is done when it was done before', () => {
    const story = new Story().release('a-v1');
    expect(story.promote('a-v1', 'latest')).toMatchObject({ kind: 'already', pointer: 'latest' });
    story.promote('b-v1', 'canary');
    const before = story.text;
    expect(story.promote('b-v1', 'canary')).toMatchObject({ kind: 'already', pointer: 'canary' });
    expect(story.text).toBe(before);
  });

  it('does not skip the canary', () => {
    expect(() => new Story().promote('a-v1', 'latest')).toThrow('model-canary-required');
    const story = new Story().release('a-v1');
    story.promote('b-v1', 'canary');
    expect(() => story.promote('c-v1', 'latest')).toThrow('model-canary-required');
  });

  it.each([
    ['2026-07-01T23:59:59.999Z', false],
    ['2026-07-02T00:00:00.000Z', true],
    ['2026-07-02T00:00:00.001Z', true],
  ])('with a soak of 24 hours from 2026-07-01, at %s: allowed is %s', (now, allowed) => {
    const story = new Story();
    story.promote('a-v1', 'canary');
    const report = reportOf('a-v1', { evaluatedAt: '2026-07-01T12:00:00.000Z' });
    const decided = decidePromotion('latest', {
      state: story.state,
      report,
      row: rowOf('a-v1'),
      now,
      soakHours: 24,
      thresholds: DEFAULT_THRESHOLDS,
    });
    expect(decided.ok || decided.failures.map(({ code }) => code)).toEqual(
      allowed ? true : ['model-canary-soaking'],
    );
  });

  it.each([
    ['2026-06-30T23:59:59.999Z', false],
    ['2026-07-01T00:00:00.000Z', true],
    ['2026-07-02T00:00:00.000Z', true],
    ['2026-07-02T00:00:00.001Z', false],
    [null, false],
  ])('after a soak, a report measured %s: allowed is %s', (evaluatedAt, allowed) => {
    const story = new Story();
    story.promote('a-v1', 'canary');
    const promote = () =>
      story.promote('a-v1', 'latest', { report: reportOf('a-v1', { evaluatedAt }), soakHours: 1 });
    if (allowed) expect(promote()).toMatchObject({ kind: 'move' });
    else expect(promote).toThrow('model-canary-report-missing');
  });

  it('refuses one name for two artifacts', () => {
    const story = new Story().release('a-v1');
    expect(() =>
      story.promote('a-v1', 'canary', { report: reportOf('a-v1', { artifact: hashOf('other') }) }),
    ).toThrow('model-artifact-replaced');
  });

  it('refuses an artifact that the manifest shows otherwise, or not at all', () => {
    const facts = {
      state: new Story().state,
      report: reportOf('a-v1'),
      now: '2026-07-01T00:00:00.000Z',
      soakHours: 0,
      thresholds: DEFAULT_THRESHOLDS,
    };
    expect(decidePromotion('canary', { ...facts, row: rowOf('x') })).toMatchObject({
      ok: false,
      failures: [{ code: 'model-pointer-artifact-changed' }],
    });
    expect(decidePromotion('canary', { ...facts, row: undefined })).toMatchObject({
      ok: false,
      failures: [{ code: 'model-pointer-row-missing' }],
    });
    expect(
      decidePromotion('canary', { ...facts, report: reportOf('a-v1@r2'), row: rowOf('a-v1') }),
    ).toMatchObject({ ok: false, failures: [{ code: 'model-artifact-replaced' }] });
  });

  it.each([{ family: 'DirectID' }, { tier: 'Large' }, { formats: ['onnx-int8'] }])(
    'refuses a report that was judged by other limits than its row asks for: %j',
    (more) => {
      const facts = {
        state: new Story().state,
        report: reportOf('a-v1'),
        row: { ...rowOf('a-v1'), ...more },
        now: '2026-07-01T00:00:00.000Z',
        soakHours: 0,
        thresholds: DEFAULT_THRESHOLDS,
      };
      expect(decidePromotion('canary', facts)).toMatchObject({
        ok: false,
        failures: [{ code: 'model-report-other-artifact' }],
      });
    },
  );

  it('keeps the pointers of a family under the spelling of the manifest', () => {
    const story = new Story();
    const report = reportOf('a-v1', { family: 'pii' });
    story.promote('a-v1', 'canary', { report });
    expect(story.state.families).toMatchObject({
      PII: { lineage: [{ report: gateReportHash(report) }] },
    });
  });

  it('moves the row with latest when it shows another revision of the repository', () => {
    const story = new Story().release('a-v1@r1');
    expect(story.promote('a-v1@r2', 'canary')).toMatchObject({ rowEdit: null });
    expect(story.promote('a-v1@r2', 'latest')).toMatchObject({
      rowEdit: {
        repoId: 'ExampleMed/a-v1',
        values: { revision: 'r2', reproducibility_hash: hashOf('a-v1@r2') },
      },
      version: '1.0.0',
    });
    expect(story.rollback()).toMatchObject({
      rowEdit: { values: { revision: 'r1', reproducibility_hash: hashOf('a-v1@r1') } },
    });
  });
});
