// Writes the JSON schema of the plugin's options from the definition that checks them, so that the two cannot differ.
// `--check` writes nothing and fails when the committed file is another.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, 'packages/nx/schemas/config.schema.json');
const { configSchema } = createRequire(import.meta.url)(join(root, 'packages/core/dist/index.js'));
const schema = {
  title: 'Options of @release-openmed/nx in nx.json',
  ...z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }),
};
const text = `${JSON.stringify(schema, null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(
    'packages/nx/schemas/config.schema.json is not what the options are now: node tools/schemas.mjs',
  );
  process.exitCode = 1;
}
