import { z } from 'zod';
import { modelConfig } from './config/model-config';
import { candidateReportSchema } from './gates/candidate-report-schema';
import { thresholdsFileSchema } from './gates/thresholds-schema';
import { ledgerEntrySchema } from './ledger/ledger-entry';
import { manifestRowSchema } from './manifest/manifest-row';
import { registryStateSchema } from './pointers/registry-state';
import { gateReportSchema } from './gate-report/gate-report-schema';

const SCHEMAS = {
  'candidate-report': candidateReportSchema,
  'gate-report': gateReportSchema,
  'ledger-entry': ledgerEntrySchema,
  'manifest-row': manifestRowSchema,
  'model-config': modelConfig,
  'registry-state': registryStateSchema,
  thresholds: thresholdsFileSchema,
} as const;

/**
 * The published JSON schemas, made from the very definitions that files are read with; by name, as
 * texts of files.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }), null, 2)}\n`,
    ]),
  );
}
