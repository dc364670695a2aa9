import { defineCalculator } from '../define-calculator.js';
import { formatQuantity } from '../format-quantity.js';
import { pricePerHour } from '../inputs/hardware-inputs.js';
import { hoursOfRun, RUN_INPUTS } from '../training-run.js';
import { Quantity } from '../units.js';

/** Prices that the table shows beside the one used. */
const PRICES = [1, 2, 3, 4];

/** What renting the accelerators of a run costs. */
export const trainingCostCalculator = defineCalculator(
  {
    name: 'training-cost',
    title: { zh: '训练成本', en: 'Training cost' },
    description: {
      zh: '租用加速卡训练的费用；不含人员、数据、失败的实验与存储',
      en: 'Renting the accelerators of a run; without staff, data, failed experiments and storage',
    },
    formula: 'accelerator-hours · price',
    source: 'DeepSeek-V3 Technical Report, DeepSeek-AI, 2024-12-27, table 1',
    inputs: [pricePerHour, ...RUN_INPUTS],
    publishedCase: {
      source: 'DeepSeek-V3 Technical Report, DeepSeek-AI, 2024-12-27: 2.788M H800-hours at 2 USD cost 5.576M USD',
      given: { acceleratorHours: 2.788e6, pricePerHour: 2 },
      published: 5.576e6,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const price = values.number('pricePerHour');
    const hours = hoursOfRun(values);
    const cost = (each: number): number =>
      Quantity.of(hours, 'accelerator·h').times(Quantity.of(each, 'USD/h')).in('USD');
    const prices = [...new Set([...PRICES, price])].sort((one, other) => one - other);
    const { language } = values;
    return {
      value: cost(price),
      unit: 'USD',
      results: [{ name: 'acceleratorHours', value: hours, unit: 'accelerator·h' }],
      table: {
        columns: language === 'zh' ? ['价格', '成本'] : ['price', 'cost'],
        rows: prices.map((each) => [
          formatQuantity(each, 'USD/h', language),
          formatQuantity(cost(each), 'USD', language),
        ]),
      },
    };
  },
);
