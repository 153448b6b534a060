/** The texts of a generated TypeScript package, by path. */
export function typescriptFiles(modules) {
  const exports = modules.map((module) => `export * from './${module.path.slice(4, -3)}';`);
  const files = { 'src/index.ts': lines(exports) };
  for (const module of modules) {
    const { path, units, moved, notes } = module;
    const spacing = notes % 2 === 0 ? '\n' : '\n// a note between definitions\n\n';
    const hidden = `./${path.slice(path.lastIndexOf('/') + 1, -3)}.moved`;
    const head = lines(
      moved.length > 0 ? [`export * from '${hidden}';`] : [],
      `const helper${notes} = ${notes};`,
    );
    files[path] = `${head}${spacing}${units.map(textOf).join(spacing)}`;
    if (moved.length > 0) files[path.replace(/\.ts$/, '.moved.ts')] = moved.map(textOf).join('\n');
  }
  return files;
}

function lines(...parts) {
  return parts
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}

function textOf(each) {
  const mark = each.deprecated ? ['/** @deprecated since 1.7, use other instead */'] : [];
  return lines(mark, TEXT[each.kind](each));
}

const TEXT = {
  function: ({ name, parameters, returns, body }) => [
    `export function ${name}(${parametersText(parameters)}): ${returns} {`,
    ...bodyLines(body),
    '}',
  ],
  arrow: ({ name, parameters, returns, body }) => [
    `export const ${name} = (${parametersText(parameters)}): ${returns} => {`,
    ...bodyLines(body),
    '};',
  ],
  overloaded: ({ name, third, body }) => [
    ...['string', 'number', ...(third ? ['Date'] : [])].map(
      (type) => `export function ${name}(value: ${type}): ${type};`,
    ),
    `export function ${name}(value: unknown): unknown {`,
    `  return value ?? ${body};`,
    '}',
  ],
  class: ({ name, members, methods, body }) => [
    `export class ${name} {`,
    ...members.map(memberText),
    `  private state = ${body};`,
    ...methods.flatMap((one) => [
      `  ${one.name}(${parametersText(one.parameters)}): ${one.returns} {`,
      ...bodyLines(body),
      '}',
    ]),
    '}',
  ],
  options: ({ name, members }) => [
    `export interface ${name} {`,
    ...members.map(memberText),
    '}',
    `export function take${name}(options: ${name}): void {}`,
  ],
  result: ({ name, members }) => [
    `export interface ${name} {`,
    ...members.map(memberText),
    '}',
    `export declare function give${name}(): ${name};`,
  ],
  alias: ({ name, values }) => [
    `export type ${name} = ${values.map((value) => `'${value}'`).join(' | ')};`,
    `export function take${name}(value: ${name}): void {}`,
  ],
  enum: ({ name, values }) => [
    `export enum ${name} {`,
    ...values.map((one) => `  ${one.name} = ${one.value},`),
    '}',
  ],
  constant: ({ name, type, value }) => [
    `export const ${name}: ${type} = ${type === 'string' ? `'${value}'` : value};`,
  ],
};

function parametersText(list) {
  return list.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type}`).join(', ');
}

function memberText({ name, type, readonly, optional }) {
  return `  ${readonly ? 'readonly ' : ''}${name}${optional ? '?' : ''}: ${type};`;
}

function bodyLines(body = 0) {
  return [`  // variant ${body}`, `  throw new Error('variant ${body}');`];
}
