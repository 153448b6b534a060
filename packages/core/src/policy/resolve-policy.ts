import type { PolicyConfig } from '../config/config-schema';
import type { Policy } from './policy';
import { conventional } from './presets/conventional';
import { openmed } from './presets/openmed';
import { oslo } from './presets/oslo';

const PRESETS = { openmed, conventional, oslo };

export function resolvePolicy(config: PolicyConfig): Policy {
  if (typeof config === 'string') return PRESETS[config];
  const preset = PRESETS[config.extends];
  const lower = <T>(entries: Record<string, T>) =>
    Object.entries(entries).map(([type, value]) => [type.toLowerCase(), value] as const);
  return {
    name: preset.name,
    types: new Map([...preset.types, ...lower(config.types)]),
    otherwise: preset.otherwise,
    sections: new Map([...preset.sections, ...lower(config.sections)]),
    nestedEntries: config.nestedEntries,
  };
}
