import { hashOf } from '../json/hash-of';

const FAMILIES = ['PII', 'NER', 'Vision', 'ZeroShot', 'General'];
const TIERS = [
  ['Small', 44],
  ['Base', 110],
  ['Large', 434],
  [null, null],
] as const;
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

/** Row `index` of a made-up manifest in the form of OpenMed's: the keys, their order and their spelling; the names are ours. */
export function exampleRow(index: number): string {
  const family = pick(FAMILIES, index);
  const [tier, millions] = pick(TIERS, index >> 2);
  const languages = [pick(LANGUAGES, index >> 3)];
  const repoId = `ExampleMed/Example-${family}-${tier ?? 'Any'}-${index}-v${1 + (index % 3)}${index % 2 === 0 ? '' : '-mlx'}`;
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
    reproducibility_hash: hashOf(repoId),
    released: `2026-0${1 + (index % 9)}-1${index % 10}`,
  });
}

function pick<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}
