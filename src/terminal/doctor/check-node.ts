import type { Finding } from './finding.js';

/** @param version - As in `process.versions.node`. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const name = 'Node.js';
  if (major > 20 || (major === 20 && minor >= 19)) return { name, status: 'ok', message: version };
  return {
    name,
    status: 'broken',
    message: `${version} is too old`,
    remedy: 'install Node.js 20.19 or newer from https://nodejs.org/',
  };
}
