import type { Thresholds } from './thresholds';

const PLACES = ['LOCATION', 'STREET_ADDRESS', 'BUILDING_NUMBER', 'ZIPCODE'];
const NAMES = ['PERSON', 'FIRST_NAME', 'LAST_NAME', 'MIDDLE_NAME'];

/**
 * The limits of OpenMed 2.2.0's release gates. A repository overrides what it wants in
 * `gates/thresholds.json`.
 */
export const DEFAULT_THRESHOLDS: Thresholds = {
  schemaVersion: 1,
  profiles: {
    'v1.0': { recallIdentifiers: 0.99, recallSecrets: 0.995, recallCore: 0.98 },
    'v2.0': { recallIdentifiers: 0.995, recallSecrets: 0.995, recallCore: 0.99 },
  },
  labels: {
    recallIdentifiers: [
      ...NAMES,
      'USERNAME',
      'EMAIL',
      'PHONE',
      'URL',
      ...PLACES,
      'GPS_COORDINATES',
      'DATE',
      'DATE_OF_BIRTH',
      'TIME',
      'AGE',
      'ID_NUM',
      'SSN',
    ],
    recallSecrets: ['API_KEY', 'ACCOUNT_NUMBER', 'CREDIT_CARD', 'IBAN'],
    recallCore: [...NAMES, ...PLACES, 'DATE', 'DATE_OF_BIRTH'],
    critical: [
      'SSN',
      'ID_NUM',
      'API_KEY',
      'ACCOUNT_NUMBER',
      'PASSWORD',
      'PIN',
      'CREDIT_CARD',
      'CVV',
      'IBAN',
      'BIC',
    ],
  },
  quantizationDelta: { '8bit': 0.005, '4bit': 0.01 },
  tiers: {
    tiny: { peakRssMib: 350, p50Ms: 60, p95Ms: 150 },
    base: { peakRssMib: 900, p50Ms: 150, p95Ms: 400 },
    large: { peakRssMib: 4096, p50Ms: 250, p95Ms: 800 },
    accurate: { peakRssMib: 8192, p50Ms: 400, p95Ms: 1200 },
  },
  tierAliases: {
    nano: 'tiny',
    small: 'tiny',
    lite: 'tiny',
    laptop: 'base',
    superclinical: 'large',
    xlarge: 'accurate',
    xl: 'accurate',
    moe: 'accurate',
  },
  regression: { recallDrop: 0.002, leakageCeiling: 0.005 },
};
