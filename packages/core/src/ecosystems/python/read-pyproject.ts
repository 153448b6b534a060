import { ok, type Result } from '../../result';
import { malformedShape } from '../documents/malformed-shape';
import type { DynamicVersion, Manifest } from '../manifest';
import { type Pyproject, pyprojectShape } from './pyproject-shape';
import { pythonDynamicVersion } from './python-dynamic-version';
import { pythonRequirements } from './python-requirements';
import { tableAt } from '../documents/table-at';
import { parseToml } from '../documents/toml-document';

/** PyPI refuses an upload with this classifier. */
const PRIVATE = 'Private :: Do Not Upload';

export function readPyproject(path: string, text: string): Result<Manifest> {
  const document = parseToml(path, text);
  if (!document.ok) return document;
  const shape = pyprojectShape.safeParse(document.value.value);
  if (!shape.success) return malformedShape(path, shape.error);
  const requirements = pythonRequirements({ path, text }, document.value, shape.data);
  if (!requirements.ok) return requirements;
  const version = stated(shape.data, 'version');
  return ok({
    ecosystem: 'python',
    packageName: stated(shape.data, 'name'),
    version,
    dynamicVersion: version === null ? dynamicVersion(shape.data) : null,
    private: isPrivate(shape.data),
    requirements: requirements.value,
  });
}

/** PEP 621's `[project]` first, then Poetry's own table. */
function stated({ project, tool }: Pyproject, key: 'name' | 'version'): string | null {
  const poetry = tableAt(tool, 'poetry', key);
  return project?.[key] ?? (typeof poetry === 'string' ? poetry : null);
}

function dynamicVersion(pyproject: Pyproject): DynamicVersion | null {
  return pyproject.project?.dynamic.includes('version') ? pythonDynamicVersion(pyproject) : null;
}

function isPrivate({ project, tool }: Pyproject): boolean {
  const unpackaged = tool.uv.package === false || tableAt(tool, 'poetry', 'package-mode') === false;
  return unpackaged || (project?.classifiers.includes(PRIVATE) ?? false);
}
