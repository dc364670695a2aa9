import { defineCalculator } from '../define-calculator.js';
import { servingDevices } from '../decode-step.js';
import { bandwidth, efficiency, peakFlops } from '../inputs/hardware-inputs.js';
import { required } from '../inputs/input.js';
import { activeParameters, batch, hiddenSize, layers, parameters, promptTokens } from '../inputs/model-inputs.js';
import { groupSize, weightPrecision } from '../inputs/precision-inputs.js';
import { activeOf } from '../training-run.js';
import { weightsOf } from '../weights.js';

/** The least time for reading a prompt, before the first token comes. */
export const prefillSpeedCalculator = defineCalculator(
  {
    name: 'prefill-speed',
    title: { zh: '预填充速度上限', en: 'Bound on the speed of prefill' },
    description: {
      zh: '处理提示的最短时间（首 token 时延下限）与速度上限',
      en: 'Least time for a prompt, hence until the first token, and most prompt tokens a second',
    },
    formula: 'max((2·N_active + 2·L·h·T)·T·batch/peak, weights/bandwidth)',
    source:
      'Efficiently Scaling Transformer Inference, Google, 2022-11-09; PaLM, Google, 2022-04-05, appendix B (attention, halved by the causal mask)',
    inputs: [
      required(parameters),
      activeParameters,
      promptTokens,
      batch,
      weightPrecision,
      groupSize,
      layers,
      hiddenSize,
      peakFlops,
      bandwidth,
      servingDevices,
      efficiency,
    ],
    publishedCase: {
      source:
        'Efficiently Scaling Transformer Inference, Google, 2022-11-09, table 2: PaLM 540B, 2,048 tokens on 64 TPU v4, batch 512, 76 % MFU: 85.2 s',
      given: {
        parameters: 540e9,
        promptTokens: 2048,
        batch: 512,
        peakFlops: 275e12,
        bandwidth: 1.2e12,
        devices: 64,
        efficiency: 0.76,
      },
      published: 85.2,
      tolerance: 0.02,
    },
  },
  (values) => {
    const active = activeOf(values);
    const { promptTokens: length, batch: sequences } = values.numbers(['promptTokens', 'batch']);
    const hardware = values.numbers(['peakFlops', 'bandwidth', 'devices', 'efficiency']);
    const share = hardware.devices * hardware.efficiency;
    const layerCount = values.optional('layers');
    const width = values.optional('hiddenSize');
    const attention = layerCount === undefined || width === undefined ? 0 : 2 * layerCount * width * length;
    const computeSeconds = ((2 * active + attention) * length * sequences) / (hardware.peakFlops * share);
    const memorySeconds = weightsOf(values, active) / (hardware.bandwidth * share);
    const seconds = Math.max(computeSeconds, memorySeconds);
    const isMemoryBound = memorySeconds > computeSeconds;
    return {
      value: seconds,
      unit: 's',
      ...(attention === 0 ? { formula: 'max(2·N_active·T·batch/peak, weights/bandwidth)' } : {}),
      results: [
        { name: 'tokensPerSecond', value: (length * sequences) / seconds, unit: 'token/s' },
        {
          name: 'limitedBy',
          value: values.say(
            isMemoryBound ? { zh: '显存带宽', en: 'memory bandwidth' } : { zh: '算力', en: 'arithmetic' },
          ),
          unit: '',
        },
      ],
    };
  },
);
