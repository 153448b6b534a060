// Writes the tables of options in the documents, from the schemas that check these options. A table
// stands between `<!-- options: NAME -->` and `<!-- /options -->`; the name is that of a command,
// or `config` or `models`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keep, read, root } from './generated-files.mjs';

const DOCUMENTS = [
  'README.md',
  'packages/nx/README.md',
  'docs/calendar.md',
  'docs/changelogs.md',
  'docs/lines.md',
  'docs/models.md',
  'docs/release-check.md',
];
const TABLE = /(<!-- options: (\S+) -->\n)[\s\S]*?(<!-- \/options -->)/g;

const schema = (path) => JSON.parse(read(path));
const executors = 'packages/nx/src/executors';
const config = schema('packages/nx/schemas/config.schema.json');
const generators = 'packages/nx/src/generators';
const rows = new Map([
  ['config', optionRows(config)],
  ['changelog', optionRows(config.properties.changelog.anyOf.find((form) => form.properties))],
  ['models', optionRows(schema('packages/models/schemas/model-config.schema.json'))],
  ...[executors, generators].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => [
      name,
      commandRows(schema(`${folder}/${name}/schema.json`)),
    ]),
  ),
]);

const shown = new Set();
for (const path of DOCUMENTS) keep(path, read(path).replace(TABLE, withTable));
const missing = [...rows.keys()].filter((name) => !shown.has(name));
if (missing.length > 0) throw new Error(`No document has a table of ${missing.join(', ')}.`);

function withTable(_, opening, name, closing) {
  const found = rows.get(name);
  if (found === undefined) throw new Error(`There are no options called ${name}.`);
  shown.add(name);
  const lines = found.map((cells) => `|${cells.map(cell).join('|')}|`);
  return `${opening}| option | default | |\n|---|---|---|\n${lines.join('\n')}\n${closing}`;
}

/** An object that says nothing of itself is told by its members. */
function optionRows({ properties }, prefix = '') {
  return Object.entries(properties).flatMap(([name, option]) =>
    option.properties !== undefined && option.description === undefined
      ? optionRows(option, `${prefix}${name}.`)
      : [[code(prefix + name), asCode(option.default), option.description]],
  );
}

/** A switch is off unless it is given; one that is on is given to turn it off. */
function commandRows({ properties, required = [] }) {
  const told = Object.entries(properties).filter(
    ([, option]) => option['x-priority'] !== 'internal',
  );
  return told.map(([name, option]) => {
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const names = [`--${option.default === true ? 'no-' : ''}${flag}`];
    if (option.alias !== undefined) names.push(`-${option.alias}`);
    const value = typeof option.default === 'string' ? code(option.default) : '';
    return [
      names.map(code).join(', '),
      required.includes(name) ? 'required' : value,
      option.description,
    ];
  });
}

function code(text) {
  return `\`${text}\``;
}

/** JSON as people write it: spaces inside braces, none inside brackets. */
function asCode(value) {
  if (value === undefined) return '';
  const spaced = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  return code(spaced.replaceAll('[ ', '[').replaceAll(' ]', ']'));
}

/** Text between backticks stays as it is, but for the bar, which would end the cell even there. */
function cell(text = '') {
  const escaped = text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[<*[\]\\]/g, '\\$&')))
    .join('')
    .replaceAll('|', '\\|');
  return escaped === '' ? ' ' : ` ${escaped} `;
}
