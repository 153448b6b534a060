import ts from 'typescript';
import { checksum } from '../../text/checksum';
import type { ModuleDraft } from './module-draft';
import { readSignature } from './read-signature';
import { readStatement } from './read-statement';
import { readTypeMembers } from './read-type-members';
import type { TypescriptModule } from './typescript-module';
import type { TypescriptScope } from './typescript-scope';

const SHOWN = 5;

/** What is read of comments, where types stand in them and where they do not. */
const TAGS = /@(?:deprecated|internal|private|param|returns?|type)\b/;
const TYPESCRIPT_TAGS = /@(?:deprecated|internal|private)\b/;

/**
 * Reads one module from its text. The path tells the dialect: `.ts`, `.tsx`, `.d.ts`, `.js`,
 * `.jsx`.
 */
export function parseTypescriptModule(path: string, text: string): TypescriptModule {
  const javascript = /\.[cm]?jsx?$/.test(path);
  const ambient = /\.d\.[cm]?ts$|\.d\.\w+\.ts$/.test(path);
  const tagged = (javascript ? TAGS : TYPESCRIPT_TAGS).test(text);
  const file = sourceFile(path, text, tagged || javascript);
  const scope: TypescriptScope = {
    file,
    javascript,
    ambient,
    exportsAll: ambient && exportsAll(file),
    tagged,
    inner: { signature: readSignature, members: readTypeMembers },
  };
  const draft: ModuleDraft = {
    definitions: new Map(),
    imports: new Map(),
    exports: new Map(),
    stars: [],
    dynamic: [],
    overloaded: new Set(),
  };
  for (const statement of file.statements) readStatement(statement, { scope, draft });
  if (isScript(file, draft))
    draft.dynamic.push({
      line: 1,
      text: `exports by code or by globals: ${text.length} ${checksum(text)}`,
    });
  return {
    definitions: Object.fromEntries(draft.definitions),
    imports: Object.fromEntries(draft.imports),
    exports: [...draft.exports.values()],
    stars: draft.stars,
    dynamic: draft.dynamic,
    diagnostics: syntaxErrors(file),
  };
}

/** Comments, and the way up from a node that TypeScript looks them up by, take their time. */
function sourceFile(path: string, text: string, comments: boolean): ts.SourceFile {
  const { ParseAll, ParseNone } = ts.JSDocParsingMode;
  return ts.createSourceFile(
    path,
    text,
    {
      languageVersion: ts.ScriptTarget.Latest,
      jsDocParsingMode: comments ? ParseAll : ParseNone,
    },
    comments,
    kindOf(path),
  );
}

/**
 * Whether a declaration file exports whatever it declares, as the compiler has it: it is a module,
 * and no `export { … }`, `export *` or `export =` says which names it means.
 */
function exportsAll(file: ts.SourceFile): boolean {
  return (
    ts.isExternalModule(file) &&
    !file.statements.some((each) => ts.isExportDeclaration(each) || ts.isExportAssignment(each))
  );
}

/**
 * Whether a file exports by means that its statements do not show: a wrapped bundle, a script with
 * globals. Its text then stands for its exports, since any change of the one may be a change of the
 * other.
 */
function isScript(file: ts.SourceFile, draft: ModuleDraft): boolean {
  return (
    draft.exports.size === 0 &&
    draft.stars.length === 0 &&
    draft.dynamic.length === 0 &&
    file.statements.length > 0 &&
    !ts.isExternalModule(file)
  );
}

function kindOf(path: string): ts.ScriptKind {
  if (/\.tsx$/.test(path)) return ts.ScriptKind.TSX;
  return /\.[cm]?jsx?$/.test(path) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
}

/**
 * The parser's own list of errors. The compiler's public API gives it only together with a whole
 * program.
 */
function syntaxErrors(file: ts.SourceFile): TypescriptModule['diagnostics'] {
  const { parseDiagnostics = [] } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics.slice(0, SHOWN).map(({ start, messageText }) => ({
    code: 'syntax-error',
    line: file.getLineAndCharacterOfPosition(start).line + 1,
    message: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}
