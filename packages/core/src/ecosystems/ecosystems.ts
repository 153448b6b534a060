import type { EcosystemName } from '../names/ecosystem-name';
import type { Ecosystem } from './ecosystem';
import { npm } from './npm/npm';
import { python } from './python/python';
import { tag } from './tag/tag';

export const ECOSYSTEMS: Readonly<Record<EcosystemName, Ecosystem>> = { npm, python, tag };
