import { ASSUMPTIONS } from '../assumptions.js';
import { choice, count, input } from './input.js';
import { LINKS } from '../formulas/collectives.js';

const MOST_ACCELERATORS = 1e9;

export const flop = input('flop', 'FLOP', '训练总计算量', 'training compute', { minimum: 1, maximum: 1e36 });
export const peakFlops = input('peakFlops', 'FLOP/s', '每张卡的稠密峰值算力', 'dense peak of one accelerator', {
  minimum: 1e6,
  maximum: 1e21,
  assumption: ASSUMPTIONS.peakFlops,
});
export const mfu = input('mfu', 'share', '模型算力利用率 MFU', 'model FLOPs utilisation (MFU)', {
  minimum: 0.001,
  maximum: 1,
  assumption: ASSUMPTIONS.mfu,
});
export const achievedFlops = input(
  'achievedFlops',
  'FLOP/s',
  '每张卡实测吞吐；给出时代替峰值 × MFU',
  'measured throughput of one accelerator; stands in for peak times MFU',
  { minimum: 1e6, maximum: 1e21 },
);
export const accelerators = count('accelerators', '加速卡数量', 'accelerators', MOST_ACCELERATORS, {
  assumption: ASSUMPTIONS.accelerators,
});
export const acceleratorHours = input(
  'acceleratorHours',
  'accelerator·h',
  '总卡时',
  'hours summed over all accelerators',
  { minimum: 1e-6, maximum: 1e18 },
);
export const deadline = input('deadline', 's', '期限', 'time allowed', {
  minimum: 1,
  maximum: 100 * 365.25 * 86_400,
  assumption: ASSUMPTIONS.deadline,
});
export const pricePerHour = input('pricePerHour', 'USD/h', '每卡时价格', 'price of one accelerator for an hour', {
  minimum: 1e-4,
  maximum: 1e5,
  assumption: ASSUMPTIONS.pricePerHour,
});
export const power = input('power', 'W', '每张卡的功耗', 'power of one accelerator', {
  minimum: 0.1,
  maximum: 1e6,
  assumption: ASSUMPTIONS.power,
});
export const pue = input('pue', '1', '电能使用效率 PUE', 'power usage effectiveness (PUE)', {
  minimum: 1,
  maximum: 5,
  assumption: ASSUMPTIONS.pue,
});
export const electricityPrice = input('electricityPrice', 'USD/kWh', '电价', 'price of electricity', {
  minimum: 1e-4,
  maximum: 10,
});
export const gridIntensity = input('gridIntensity', 'gCO2e/kWh', '电网碳强度', 'carbon intensity of the grid', {
  minimum: 0,
  maximum: 2000,
  assumption: ASSUMPTIONS.gridIntensity,
});
/** Everything in the servers over the accelerators alone; the two calculators assume different values. */
export const serverFactor = input(
  'serverFactor',
  '1',
  '整机功耗与其加速卡功耗之比',
  'power of a whole server over that of its accelerators',
  { minimum: 1, maximum: 5 },
);
export const deviceMemory = input('deviceMemory', 'B', '每张卡的显存', 'memory of one device', {
  minimum: 1e6,
  maximum: 1e15,
  assumption: ASSUMPTIONS.deviceMemory,
});
export const devices = count('devices', '卡数', 'devices', 1e6);
export const usableShare = input('usableShare', 'share', '可用显存比例', 'usable share of device memory', {
  minimum: 0.1,
  maximum: 1,
  assumption: ASSUMPTIONS.usableShare,
});
export const overhead = input('overhead', 'B', '运行时开销', 'what the runtime needs besides', {
  minimum: 0,
  maximum: 1e15,
  assumption: ASSUMPTIONS.overhead,
});
export const bandwidth = input('bandwidth', 'B/s', '每张卡的显存带宽', 'memory bandwidth of one device', {
  minimum: 1e6,
  maximum: 1e18,
  assumption: ASSUMPTIONS.bandwidth,
});
export const efficiency = input(
  'efficiency',
  'share',
  '达到上限的比例（显存带宽或算力）',
  'share of the bound that is reached',
  { minimum: 0.001, maximum: 1, assumption: ASSUMPTIONS.efficiency },
);
export const link = choice('link', '互连类型', 'kind of link', Object.keys(LINKS), { assumption: ASSUMPTIONS.link });
export const linkBandwidth = input(
  'linkBandwidth',
  'B/s',
  '每张卡的单向互连带宽；给出时代替互连类型',
  'bandwidth of one device in one direction; stands in for the kind of link',
  { minimum: 1, maximum: 1e15 },
);
export const linkLatency = input('linkLatency', 's', '每一步的时延', 'latency of one step', {
  minimum: 0,
  maximum: 10,
  assumption: ASSUMPTIONS.linkLatency,
});
export const linkDevices = { ...devices, assumption: ASSUMPTIONS.linkDevices };
