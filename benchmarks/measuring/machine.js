import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/**
 * What the figures were measured on.
 *
 * @typedef {object} Machine
 * @property {string} cpu - Model name.
 * @property {number} cores - Cores that this process may use.
 * @property {number} memoryGb - Installed memory in GB of 10⁹ bytes.
 * @property {string} node - Version of Node.
 * @property {string} platform - Operating system and architecture.
 * @property {number} load - Runnable processes, mean of the last minute; above `cores` the machine was busy.
 */

/** @returns {number} Runnable processes, mean of the last minute, with one decimal. */
export function currentLoad() {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}

/** @returns {Machine} */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    load: currentLoad(),
  };
}

/**
 * @param {Machine} machine
 * @returns {string} One line.
 */
export function machineLine({ cpu, cores, memoryGb, node, platform, load }) {
  return `${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}, load average ${load.toFixed(1)}`;
}
