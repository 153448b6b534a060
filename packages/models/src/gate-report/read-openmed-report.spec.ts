import { readOpenMedReport } from './read-openmed-report';

// Written and signed with Python's json and hmac, as OpenMed does: floats keep their ".0", and an
// exponent its own spelling.
const SIGNED =
  '{"critical_leakage_count":1,"decision":"QUARANTINED","family":"PII","gate_results":[{"gate":"G1a","passed":true,"reason":"ok"},{"gate":"G3","passed":false,"reason":"critical leakage must be exactly zero"}],"p50_ms":1e-07,"repo_id":"OpenMed/Pr\\u00fcfung-v1","repro_hash":"sha256:x","residual_leakage_rate":1.0,"signature":{"algorithm":"HMAC-SHA256","key_id":"release-gate","value":"c04845c13d8aafe1443da806c51003582208db59b4d5df8ca6821058eb5c5ad8"}}';

const signatureOf = (text: string, key: string | null) => {
  const read = readOpenMedReport(text, 'old.json', key);
  return read.ok ? read.value.signature : read.failures[0]?.code;
};

describe('readOpenMedReport', () => {
  it('reads what was decided and why', () => {
    expect(readOpenMedReport(SIGNED, 'old.json', null)).toEqual({
      ok: true,
      value: {
        repoId: 'OpenMed/Prüfung-v1',
        family: 'PII',
        decision: 'QUARANTINED',
        failing: ['G3'],
        signature: 'unknown',
      },
    });
  });

  it.each([
    [SIGNED, 'secret', 'valid'],
    [
      JSON.stringify(JSON.parse(SIGNED), null, 1)
        .replace('"residual_leakage_rate": 1', '"residual_leakage_rate": 1.0')
        .replace('1e-7', '1e-07'),
      'secret',
      'valid',
    ],
    [SIGNED, 'other', 'forged'],
    [SIGNED.replace('QUARANTINED', 'RELEASABLE'), 'secret', 'forged'],
    [
      SIGNED.replace('"residual_leakage_rate":1.0', '"residual_leakage_rate":0.0'),
      'secret',
      'forged',
    ],
    [SIGNED.replace(/,"signature":\{[^}]*\}/, ''), 'secret', 'absent'],
    ['{"repo_id":"x"}', 'secret', 'model-gate-report-invalid'],
  ])('%#: the signature is %3$s', (text, key, verdict) => {
    expect(signatureOf(text, key)).toBe(verdict);
  });
});
