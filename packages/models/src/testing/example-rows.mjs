import { createHash } from 'node:crypto';

const FAMILIES = ['PII', 'NER', 'Vision', 'ZeroShot', 'General'];
const TIERS = [
  ['Small', 44],
  ['Base', 110],
  ['Large', 434],
  [null, null],
];
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'hi', 'te', 'pt', 'nl', 'tr'];
const LABELS = [
  'PERSON',
  'FIRST_NAME',
  'LAST_NAME',
  'EMAIL',
  'PHONE',
  'DATE',
  'DATE_OF_BIRTH',
  'ID_NUM',
  'SSN',
  'CREDIT_CARD',
  'IBAN',
];
const FORMATS = [['pytorch'], ['mlx-fp', 'pytorch'], ['onnx'], ['onnx-int8']];

/**
 * Row `index` of a made-up model manifest in the form of OpenMed's: the keys, their order and their
 * spelling; the names are ours.
 */
export function exampleRow(index) {
  const family = pick(FAMILIES, index);
  const [tier, millions] = pick(TIERS, index >> 2);
  const languages = [pick(LANGUAGES, index >> 3)];
  const version = `v${1 + (index % 3)}${index % 2 === 0 ? '' : '-mlx'}`;
  const repoId = `ExampleMed/Example-${family}-${tier ?? 'Any'}-${index}-${version}`;
  return JSON.stringify({
    repo_id: repoId,
    family,
    task: 'token-classification',
    languages,
    tier,
    param_count: millions === null ? null : millions * 1_000_000,
    architecture: 'deberta-v2',
    base_model: index % 2 === 0 ? null : `ExampleMed/Base-${index}`,
    formats: pick(FORMATS, index),
    canonical_labels: family === 'PII' ? LABELS : [],
    benchmark: { dataset: null, micro_f1: null, recall: null },
    arxiv: null,
    license: 'apache-2.0',
    reproducibility_hash: hashOfText(repoId),
    released: `2026-0${1 + (index % 9)}-1${index % 10}`,
  });
}

/** The row of the artifact that `exampleCandidate(repoId)` was measured on. */
export function candidateRow(repoId) {
  return JSON.stringify({
    ...JSON.parse(exampleRow(0)),
    repo_id: repoId,
    family: 'PII',
    tier: 'Small',
    formats: ['pytorch'],
    reproducibility_hash: hashOfText(repoId),
  });
}

/** As `hashOf` makes it of a text that is all ASCII. */
function hashOfText(text) {
  return `sha256:${createHash('sha256').update(JSON.stringify(text)).digest('hex')}`;
}

function pick(values, index) {
  return values[index % values.length];
}
