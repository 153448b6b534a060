import { DEFAULT_THRESHOLDS } from './default-thresholds';
import { leakageTarget } from './leakage-target';
import { parseLeakageTargets } from './parse-leakage-targets';

const FILE = `
schema_version: 1
steward_owner: someone
defaults:
  target_leakage_rate: 0.004
  residual_leakage_ceiling: 0.005
entries:
  pii::small::pytorch: { family: PII, tier: small, format: pytorch, target_leakage_rate: 0.003 }
  pii::base::pytorch: { family: PII, tier: base, format: pytorch, target_leakage_rate: 0.002, residual_leakage_ceiling: 0.001 }
  multilingual-pii::small::onnx: { family: multilingual-pii, tier: small, format: onnx, target_leakage_rate: 0.0 }
families:
  NER: 0.0035
`;

const targetOf = (
  text: string | null,
  family: string,
  rest: { tier?: string; format?: string } = {},
) => {
  const targets = parseLeakageTargets(text, 'target_leakage.yaml');
  if (!targets.ok) throw new Error('not parsed');
  return leakageTarget(
    targets.value,
    { family, tier: rest.tier ?? null, format: rest.format ?? null },
    DEFAULT_THRESHOLDS,
  );
};

describe('leakage targets', () => {
  it.each([
    ['PII', 0.005],
    ['DirectID', 0],
    ['direct-id', 0],
    ['Clinical_Privacy', 0],
    ['__proto__', 0.005],
  ])('without a file, %s may leak %d', (family, target) => {
    expect(targetOf(null, family)).toBe(target);
  });

  it.each([
    ['PII', 'Small', 'pytorch', 0.003],
    ['PII', 'nano', 'PyTorch', 0.003],
    ['pii', 'base', 'pytorch', 0.001],
    ['PII', 'large', 'onnx', 0.001],
    ['Multilingual PII', 'small', 'onnx', 0],
    ['NER', 'small', 'onnx', 0.0035],
    ['Vision', 'small', 'onnx', 0.004],
    ['DirectID', 'small', 'onnx', 0],
  ])('%s %s %s may leak %d', (...[family, tier, format, target]) => {
    expect(targetOf(FILE, family, { tier, format })).toBe(target);
  });

  it.each([
    'defaults: { target_leakage_rate: 2 }',
    'entries: { a: { tier: small } }',
    'families: { PII: .nan }',
    'a: [',
    'families: { PII: 0.1, PII: 0.2 }',
    'families: { PII: "0" }',
  ])('refuses %s', (text) => {
    expect(parseLeakageTargets(text, 'target_leakage.yaml')).toMatchObject({
      ok: false,
      failures: [{ code: 'model-leakage-targets-invalid' }],
    });
  });
});
