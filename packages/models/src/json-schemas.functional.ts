import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from './json-schemas';

const FOLDER = join(__dirname, '../schemas');

describe('the published schemas', () => {
  it('are those that files are read with', () => {
    const published = Object.fromEntries(
      readdirSync(FOLDER).map((file) => [
        file.replace('.schema.json', ''),
        readFileSync(join(FOLDER, file), 'utf8'),
      ]),
    );
    expect(published).toEqual(jsonSchemas());
  });
});
