// Writes the JSON schemas that are made from the definitions that check, so that the two cannot
// differ. Needs a build.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { keep, root } from './generated-files.mjs';

const require = createRequire(join(root, 'packages/'));
const { configSchema } = require('./core/dist/config/config-schema.js');
const { jsonSchemas } = require('./models/dist/json-schemas.js');

const options = {
  title: 'Options of @release-openmed/nx in nx.json',
  ...z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }),
};
keep('packages/nx/schemas/config.schema.json', `${JSON.stringify(options, null, 2)}\n`);
for (const [name, text] of Object.entries(jsonSchemas()))
  keep(`packages/models/schemas/${name}.schema.json`, text);
