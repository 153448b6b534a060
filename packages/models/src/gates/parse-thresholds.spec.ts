import { DEFAULT_THRESHOLDS } from './default-thresholds';
import { milestoneFloors } from './milestone-floors';
import { parseThresholds } from './parse-thresholds';

describe('parseThresholds', () => {
  it('is the defaults without a file', () => {
    expect(parseThresholds(null, 't.json')).toEqual({ ok: true, value: DEFAULT_THRESHOLDS });
    expect(parseThresholds('{}', 't.json')).toEqual({ ok: true, value: DEFAULT_THRESHOLDS });
  });

  it('changes only what the file says', () => {
    const parsed = parseThresholds(
      '{"quantizationDelta":{"8bit":0.001},"labels":{"critical":["SSN"]}}',
      't.json',
    );
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        ...DEFAULT_THRESHOLDS,
        quantizationDelta: { '8bit': 0.001, '4bit': 0.01 },
        labels: { ...DEFAULT_THRESHOLDS.labels, critical: ['SSN'] },
      },
    });
  });

  it.each([
    '{"quantisationDelta":{}}',
    '{"regression":{"recallDrop":-1}}',
    '{"profiles":{}}',
    '{"profiles":{"1.7":{}}}',
    '{"tiers":{"tiny":{"p50Ms":1}}}',
    '[]',
    '{"labels":{"critical":[]}}',
    'x',
  ])('refuses %s', (text) => {
    expect(parseThresholds(text, 't.json')).toMatchObject({
      ok: false,
      failures: expect.arrayContaining([
        expect.objectContaining({ code: 'model-thresholds-invalid' }),
      ]),
    });
  });
});

describe('milestoneFloors', () => {
  it.each([
    ['v1.0', 0.99, 0.98],
    ['v1.6', 0.99, 0.98],
    ['v1.7', 0.99, 0.98],
    ['1.12', 0.99, 0.98],
    ['v2.0', 0.995, 0.99],
    ['v2.2', 0.995, 0.99],
    ['v10.0', 0.995, 0.99],
  ])('%s', (milestone, recallIdentifiers, recallCore) => {
    expect(milestoneFloors(DEFAULT_THRESHOLDS, milestone)).toEqual({
      ok: true,
      value: { recallIdentifiers, recallSecrets: 0.995, recallCore },
    });
  });

  it.each(['', 'latest', 'v0.9', 'v2', 'v1.x'])('does not know %j', (milestone) => {
    expect(milestoneFloors(DEFAULT_THRESHOLDS, milestone)).toMatchObject({
      ok: false,
      failures: [{ code: 'model-milestone-unknown' }],
    });
  });
});
