import { ok, type Result } from '../../result';
import { malformedShape } from '../documents/malformed-shape';
import type { Manifest } from '../manifest';
import { pyprojectShape } from './pyproject-shape';
import { pythonDynamicVersion } from './python-dynamic-version';
import { pythonRequirements } from './python-requirements';
import { tableAt } from '../documents/table-at';
import { parseToml } from '../documents/toml-document';

/** PyPI refuses an upload with this classifier. */
const PRIVATE = 'Private :: Do Not Upload';

/** PEP 621's `[project]` first, then Poetry's own table. */
export function readPyproject(path: string, text: string): Result<Manifest> {
  const document = parseToml(path, text);
  if (!document.ok) return document;
  const shape = pyprojectShape.safeParse(document.value.value);
  if (!shape.success) return malformedShape(path, shape.error);
  const requirements = pythonRequirements({ path, text }, document.value, shape.data);
  if (!requirements.ok) return requirements;
  const { project, tool } = shape.data;
  const [poetryName, poetryVersion] = ['name', 'version'].map((key) =>
    tableAt(tool, 'poetry', key),
  );
  const version = project?.version ?? (typeof poetryVersion === 'string' ? poetryVersion : null);
  return ok({
    ecosystem: 'python',
    packageName: project?.name ?? (typeof poetryName === 'string' ? poetryName : null),
    version,
    dynamicVersion:
      version === null && project?.dynamic.includes('version')
        ? pythonDynamicVersion(shape.data)
        : null,
    private: tool.uv.package === false || (project?.classifiers.includes(PRIVATE) ?? false),
    requirements: requirements.value,
  });
}
