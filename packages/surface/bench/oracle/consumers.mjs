import ts from 'typescript';

/**
 * Small consumers of a package's old declarations, one a line: each uses one public thing as its
 * old types say. `uses` names what it mentions; `way` is how it uses its own symbol.
 */

const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseFullyQualifiedType |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.WriteArrowStyleSignature;
const MOST = 400;

export const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  customConditions: ['node'],
};

/** A program over one text that stands in a folder, and its checker. */
export function programOf(file, text) {
  const host = ts.createCompilerHost(OPTIONS);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, text, rest[0]) : getSourceFile(path, ...rest);
  const program = ts.createProgram([file], OPTIONS, host);
  return { program, checker: program.getTypeChecker(), source: program.getSourceFile(file) };
}

/** Whether a package is written `export =`, and so has to be taken whole. */
function headerOf(folder, name) {
  const file = `${folder}/header.ts`;
  const { checker, source } = programOf(file, `import * as P from '${name}';\n`);
  const module = checker.getSymbolAtLocation(source.statements[0].moduleSpecifier);
  const whole = module?.exports?.has('export=');
  return whole ? `import P = require('${name}');` : `import * as P from '${name}';`;
}

export function consumersOf(folder, name) {
  const header = headerOf(folder, name);
  const { checker, source } = programOf(`${folder}/header.ts`, `${header}\n`);
  const statement = source.statements[0];
  const specifier = statement.moduleSpecifier ?? statement.moduleReference.expression;
  const module = checker.getSymbolAtLocation(specifier);
  if (!module) return { header, consumers: [] };
  const whole = module.exports?.get('export=');
  const writer = new Writer(checker, name, source);
  const exported = checker.getExportsOfModule(module).filter((each) => each.name !== 'prototype');
  writer.known = new Set(exported.map((each) => each.name));
  if (whole) writer.useSymbol('export=', 'P', resolved(checker, whole));
  for (const each of exported)
    if (each.name !== 'export=')
      writer.useSymbol(each.name, `P.${each.name}`, resolved(checker, each));
  return { header, consumers: writer.consumers.slice(0, 6000) };
}

function resolved(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

class Writer {
  consumers = [];

  constructor(checker, packageName, source) {
    Object.assign(this, { checker, packageName, source });
  }

  add(key, way, line, types) {
    if (line.length > 20_000 || !parses(line)) return;
    const names = [...line.matchAll(/\b(?:[A-Z]\w*|import\("[^"]*"\))\.(\w+)/g)].map(
      (match) => match[1],
    );
    this.consumers.push({ key, way, line, uses: [...new Set(names)], ...types });
  }

  useSymbol(name, access, symbol) {
    if (symbol.flags & ts.SymbolFlags.Value) this.useValue(name, access, symbol);
    if (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias))
      this.useType(name, access, symbol);
    if (symbol.flags & ts.SymbolFlags.Class) this.useInstances(name, access, symbol);
  }

  useValue(name, access, symbol) {
    const type = this.checker.getTypeOfSymbolAtLocation(symbol, this.source);
    this.add(name, 'value', `export const v = ${access};`);
    const made = type.getConstructSignatures();
    made.forEach((each) => this.useCall(name, `new ${access}`, each));
    type.getCallSignatures().forEach((each) => this.useCall(name, access, each));
    if (symbol.flags & ts.SymbolFlags.Enum) {
      for (const member of type.getProperties())
        this.add(
          `${name}.${member.name}`,
          'read',
          `export const v: ${access} = ${access}.${member.name};`,
        );
      return;
    }
    if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Function))
      return this.useMembers(name, { access: `(${access})`, of: type, wrap: '' });
    if (!(symbol.flags & ts.SymbolFlags.Variable) || type.getCallSignatures().length > 0) return;
    this.add(name, 'read', `export const v: ${this.print(type)} = ${access};`, {
      got: this.names(type),
    });
  }

  useType(name, access, symbol) {
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    const parameters = this.parametersOf(type, symbol);
    const self = `${access}${parameters.names}`;
    const wrap = parameters.text;
    this.add(name, 'value', `export type V${wrap} = ${self};`);
    if (!(type.flags & ts.TypeFlags.Object)) {
      if (parameters.names !== '') return;
      this.add(
        name,
        'got',
        `export function r(x: ${self}): ${this.print(type, true)} { return x; }`,
      );
      this.add(
        name,
        'given',
        `export function b(x: ${this.print(type, true)}): ${self} { return x; }`,
      );
      return;
    }
    this.useMembers(name, { access: 'x', of: type, wrap, self });
    if (type.getCallSignatures().length === 0) this.build(name, type, { self, wrap });
  }

  /** An object that users make: with what it must have, and with all that it may. */
  build(name, type, { self, wrap }) {
    const all = type.getProperties();
    const must = all.filter((each) => !(each.flags & ts.SymbolFlags.Optional));
    for (const some of must.length === all.length ? [all] : [must, all]) {
      const typed = some.map((each, index) => `p${index}: ${this.print(this.typeOf(each))}`);
      const body = some.map((each, index) => `${JSON.stringify(each.name)}: p${index}`);
      if (some.some((each) => each.name.startsWith('__@'))) continue;
      const line = `export function b${wrap}(${typed.join(', ')}): ${self} { return { ${body.join(', ')} }; }`;
      this.add(name, 'given', line);
    }
  }

  useInstances(name, access, symbol) {
    const type = this.checker.getDeclaredTypeOfSymbol(symbol);
    const { text, names } = this.parametersOf(type, symbol);
    this.useMembers(name, { access: 'x', of: type, wrap: text, self: `${access}${names}` });
  }

  useMembers(name, { access, of, wrap, self }) {
    const taken = self ? [`x: ${self}`] : [];
    for (const member of of.getProperties().slice(0, MOST)) {
      if (!this.isOwn(member) || !/^\w+$/.test(member.name) || isHidden(member)) continue;
      const type = this.typeOf(member);
      const key = `${name}.${member.name}`;
      const place = `${access}.${member.name}`;
      const calls = type.getCallSignatures();
      if (calls.length > 0 && !(member.flags & ts.SymbolFlags.Optional)) {
        const way = self ? 'got' : 'call';
        calls.forEach((each) => this.useCall(key, place, each, { wrap, taken, way }));
        continue;
      }
      const text = this.print(type);
      const got = { got: self ? [] : this.names(type), within: text };
      this.add(
        key,
        'got',
        `export function r${wrap}(${taken.join()}): ${text} { return ${place}; }`,
        got,
      );
    }
  }

  useCall(key, access, signature, { wrap = '', taken = [], way = 'call' } = {}) {
    const own = (signature.typeParameters ?? []).map((each) => this.parameter(each));
    const inner = wrap === '' ? [] : [wrap.slice(1, -1)];
    const generic = [...inner, ...own];
    const head = generic.length > 0 ? `<${generic.join(', ')}>` : '';
    const all = signature.parameters;
    const least = all.filter((each) => !this.isOptional(each));
    const returns = this.print(signature.getReturnType());
    for (const some of least.length === all.length ? [all] : [least, all]) {
      const typed = some.map((each, index) => `p${index}: ${this.print(this.typeOf(each))}`);
      const given = some.map((each, index) => `${isRest(each) ? '...' : ''}p${index}`);
      const line = `export function c${head}(${[...taken, ...typed].join(', ')}): ${returns} { return ${access}(${given.join(', ')}); }`;
      const types = {
        given: some.flatMap((each) => this.names(this.typeOf(each))),
        got: this.names(signature.getReturnType()),
      };
      this.add(key, way, line, types);
    }
  }

  isOptional(parameter) {
    const declaration = parameter.valueDeclaration;
    return Boolean(
      declaration &&
      (declaration.questionToken || declaration.initializer || declaration.dotDotDotToken),
    );
  }

  isOwn(member) {
    const file = member.declarations?.[0]?.getSourceFile().fileName ?? '';
    return file.includes(`/node_modules/${this.packageName}/`);
  }

  typeOf(symbol) {
    return this.checker.getTypeOfSymbolAtLocation(symbol, this.source);
  }

  parametersOf(type, symbol) {
    const list = (symbol.declarations ?? [])
      .flatMap((each) => each.typeParameters ?? [])
      .slice(
        0,
        (symbol.declarations?.find((each) => each.typeParameters)?.typeParameters ?? []).length,
      )
      .map((each) => this.checker.getTypeAtLocation(each));
    if (list.length === 0) return { text: '', names: '' };
    const names = list.map((each) => each.symbol.name);
    return {
      text: `<${list.map((each) => this.parameter(each)).join(', ')}>`,
      names: `<${names.join(', ')}>`,
    };
  }

  parameter(type) {
    const bound = type.getConstraint();
    return `${type.symbol.name}${bound ? ` extends ${this.print(bound)}` : ''}`;
  }

  /** A type as text; what the package exports is named through it. */
  print(type, spelled = false) {
    const flags = spelled ? FORMAT | ts.TypeFormatFlags.InTypeAlias : FORMAT;
    const text = this.checker.typeToString(type, this.source, flags);
    const inside = `/node_modules/${this.packageName}/`;
    return text.replace(/(typeof )?import\("([^"]+)"\)\.(\w+)/g, (whole, of = '', path, name) =>
      path.includes(inside) && this.known.has(name) ? `${of}P.${name}` : whole,
    );
  }

  names(type) {
    return [...this.print(type).matchAll(/\bP\.(\w+)/g)].map((match) => match[1]);
  }
}

/** Some types have no spelling outside of their file. */
function parses(line) {
  return ts.createSourceFile('line.ts', line, ts.ScriptTarget.ESNext).parseDiagnostics.length === 0;
}

function isRest({ valueDeclaration }) {
  return Boolean(valueDeclaration?.dotDotDotToken);
}

function isHidden(member) {
  const modifiers = ts.getCombinedModifierFlags(member.valueDeclaration ?? member.declarations[0]);
  return (
    Boolean(modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) ||
    member.name === 'prototype'
  );
}
