import { ASSUMPTIONS } from '../assumptions.js';
import { defineCalculator } from '../define-calculator.js';
import { electricityPrice, gridIntensity, power, pue, serverFactor } from '../inputs/hardware-inputs.js';
import { hoursOfRun, RUN_INPUTS } from '../training-run.js';
import { Quantity } from '../units.js';

/** Electricity of a run, and the emissions of making it. */
export const trainingEnergyCalculator = defineCalculator(
  {
    name: 'training-energy',
    title: { zh: '训练能耗与碳排放', en: 'Energy and emissions of training' },
    description: {
      zh: '训练耗电（含机房 PUE）与按电网碳强度计的排放',
      en: 'Electricity of a run with the losses of the data centre, and emissions by the intensity of the grid',
    },
    formula: 'accelerator-hours · power · server factor · PUE',
    source: 'Carbon Emissions and Large Neural Network Training, Google, 2021-04-21',
    inputs: [
      power,
      { ...serverFactor, assumption: ASSUMPTIONS.trainingServerFactor },
      pue,
      gridIntensity,
      electricityPrice,
      ...RUN_INPUTS,
    ],
    publishedCase: {
      source:
        'Carbon Emissions and Large Neural Network Training, Google, 2021-04-21, table 4: GPT-3, 3.55M V100-hours at 330 W, PUE 1.10: 1,287 MWh',
      given: { acceleratorHours: 3.552e6, power: 330, pue: 1.1, gridIntensity: 429 },
      published: 1.287e9,
      tolerance: 0.01,
    },
  },
  (values) => {
    const hours = Quantity.of(hoursOfRun(values), 'accelerator·h');
    const draw = Quantity.of(values.number('power') * values.number('serverFactor'), 'W');
    const equipment = draw.times(hours);
    const facility = equipment.times(values.number('pue'));
    const emissions = facility.times(Quantity.of(values.number('gridIntensity'), 'gCO2e/kWh'));
    const price = values.optional('electricityPrice');
    return {
      value: facility.in('Wh'),
      unit: 'Wh',
      results: [
        { name: 'acceleratorHours', value: hours.in('accelerator·h'), unit: 'accelerator·h' },
        { name: 'equipmentEnergy', value: equipment.in('Wh'), unit: 'Wh' },
        { name: 'emissions', value: emissions.in('gCO2e'), unit: 'gCO2e' },
        ...(price === undefined
          ? []
          : [{ name: 'electricityCost', value: facility.times(Quantity.of(price, 'USD/kWh')).in('USD'), unit: 'USD' }]),
      ],
    };
  },
);
