import { judge } from '../judge.fixture';

const delta = (format: string | undefined, changes: Readonly<Record<string, unknown>>) =>
  judge('G4', { 'metadata.format': format, 'metrics.quant_recall_delta': undefined, ...changes });

describe('quantization-delta (G4)', () => {
  it.each([
    ...['int8', 'onnx-int8', 'mlx-8bit', 'MLX_8-bit', 'coreml-INT8'].flatMap(
      (format) =>
        [
          [format, 0.0049, true],
          [format, 0.005, false],
          [format, 0.0051, false],
        ] as const,
    ),
    ...['int4', 'onnx-int4', 'mlx-4bit', 'mlx-4-bit'].flatMap(
      (format) =>
        [
          [format, 0.0099, true],
          [format, 0.01, false],
          [format, 0.0101, false],
        ] as const,
    ),
    ['int8', -0.01, true],
    ['pytorch', 0.5, true],
  ] as const)('%s losing %d: passed is %s', (format, loss, passed) => {
    expect(delta(format, { 'metrics.quant_recall_delta': loss }).passed).toBe(passed);
  });

  it.each(['pytorch', 'onnx', 'mlx-fp', 'int16'])('does not ask for evidence of %s', (format) => {
    expect(delta(format, {})).toMatchObject({ passed: true, limit: null });
  });

  it('fails a quantized artifact without evidence, and one of no format', () => {
    expect(delta('onnx-int8', {})).toMatchObject({ passed: false, observed: null, limit: 0.005 });
    expect(delta(undefined, { 'metrics.quant_recall_delta': 0 }).passed).toBe(false);
  });

  it.each([
    [0.9949, 0.99, true],
    [0.995, 0.99, false],
    [0.992, 0.987, false],
    [0.987, 0.992, true],
  ])('a parent of %d against %d: passed is %s', (parent, own, passed) => {
    expect(
      delta('int8', {
        'metrics.per_label_recall': { EMAIL: own },
        'metrics.parent_per_label_recall': { EMAIL: parent },
      }).passed,
    ).toBe(passed);
  });

  it('takes the largest loss there is evidence of', () => {
    const labels = {
      'metrics.per_label_recall': { EMAIL: 0.99, DATE: 1 },
      'metrics.parent_per_label_recall': { EMAIL: 0.998, DATE: 1, OTHER: 1 },
    };
    const check = delta('int8', { ...labels, 'metrics.quant_recall_delta': 0.001 });
    expect(check.passed).toBe(false);
    expect(check.observed).toBeCloseTo(0.008, 9);
  });
});
