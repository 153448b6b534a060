// Writes schemas/ anew from the definitions in dist/: node packages/models/write-schemas.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { jsonSchemas } = createRequire(import.meta.url)('./dist/index.js');
const folder = new URL('./schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(jsonSchemas()))
  writeFileSync(new URL(`${name}.schema.json`, folder), text);
