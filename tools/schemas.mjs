// Writes the JSON schemas that are made from the definitions that check, so that the two cannot
// differ. Needs a build.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { keep, root } from './generated-files.mjs';

const require = createRequire(join(root, 'packages/'));
const { configSchema } = require('./core/dist/config/config-schema.js');
const { licenseExceptionsSchema } = require('./core/dist/config/license-exceptions-schema.js');
const { acceptedSchema } = require('./core/dist/config/accepted-schema.js');
const { lineSchema } = require('./core/dist/config/line-schema.js');
const { deprecationsSchema } = require('./core/dist/config/deprecations-schema.js');
const { CHANNEL_NAMES } = require('./core/dist/names/index.js');
const { CHANNELS } = require('./core/dist/channels/channels.js');
const { ECOSYSTEMS } = require('./core/dist/ecosystems/ecosystems.js');
const { jsonSchemas } = require('./models/dist/json-schemas.js');

const options = {
  title: 'Options of @release-openmed/nx in nx.json',
  ...z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' }),
};
keep('packages/nx/schemas/config.schema.json', `${JSON.stringify(options, null, 2)}\n`);
const deprecations = {
  title: 'Deprecations that no source can mark, .release/deprecations.json',
  ...z.toJSONSchema(deprecationsSchema, { target: 'draft-7', io: 'input' }),
};
keep('packages/nx/schemas/deprecations.schema.json', `${JSON.stringify(deprecations, null, 2)}\n`);
const accepted = {
  title: 'Accepted findings of @release-openmed/nx, .release/accepted.json',
  ...z.toJSONSchema(acceptedSchema, { target: 'draft-7', io: 'input' }),
};
keep('packages/nx/schemas/accepted.schema.json', `${JSON.stringify(accepted, null, 2)}\n`);
const line = {
  title: 'What a branch of older releases says of itself, .release/line.json',
  ...z.toJSONSchema(lineSchema, { target: 'draft-7', io: 'input' }),
};
keep('packages/nx/schemas/line.schema.json', `${JSON.stringify(line, null, 2)}\n`);
const exceptions = {
  title: 'Reviewed licences of @release-openmed/nx, the file that gates.licenses.exceptions names',
  ...z.toJSONSchema(licenseExceptionsSchema, { target: 'draft-7', io: 'input' }),
};
keep(
  'packages/nx/schemas/license-exceptions.schema.json',
  `${JSON.stringify(exceptions, null, 2)}\n`,
);
for (const [name, text] of Object.entries(jsonSchemas()))
  keep(`packages/models/schemas/${name}.schema.json`, text);

// Schemas that are written by hand name the members of tables: these come from the tables.
const executor = 'packages/nx/src/executors/release-openmed/schema.json';
const offered = `"channel": { "type": "string", "enum": ${JSON.stringify(CHANNEL_NAMES).replaceAll(',', ', ')}`;
keep(
  executor,
  read(executor).replace(/"channel": \{ "type": "string", "enum": \[[^\]]*\]/, offered),
);
const planSchema = 'packages/nx/schemas/plan.schema.json';
const plan = JSON.parse(read(planSchema));
plan.properties.channel.enum = Object.keys(CHANNELS);
plan.definitions.release.properties.ecosystem.enum = Object.keys(ECOSYSTEMS);
keep(planSchema, `${JSON.stringify(plan, null, 2)}\n`);

function read(path) {
  return readFileSync(join(root, path), 'utf8');
}
