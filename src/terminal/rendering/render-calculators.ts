import type { Calculator, InputDefinition } from '../../compute/calculator.js';
import { formatQuantity } from '../../compute/format-quantity.js';
import { wrapText } from '../wrap-text.js';
import { alignColumns } from './align-columns.js';

const INDENT = '  ';
/** Units as they are written in a flag's value. */
const UNIT_WORDS: Readonly<Record<string, string>> = { '': 'word', '1': 'number', share: '%' };

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function meaning(
  { description, choices, isRequired, assumption, unit }: InputDefinition,
  language: 'zh' | 'en',
): string {
  const words =
    language === 'zh'
      ? { one: '可选', needed: '必填', else: '默认' }
      : { one: 'one of', needed: 'required', else: 'default' };
  const notes = [
    ...(choices === undefined ? [] : [`${words.one} ${choices.join(', ')}`]),
    ...(isRequired ? [words.needed] : []),
    ...(assumption === undefined ? [] : [`${words.else} ${formatQuantity(assumption.value, unit, language)}`]),
  ];
  return [description[language], ...notes].join('; ');
}

/** The flags of a calculator, with what they mean, what they take and what is assumed without them. */
export function renderCalculator(calculator: Calculator, language: 'zh' | 'en', columns: number): string {
  const { name, title, description, formula, source, inputs } = calculator;
  const flags = inputs.flatMap((input) => [
    `${INDENT}--${kebabCase(input.name)} <${UNIT_WORDS[input.unit] ?? input.unit}>`,
    ...wrapText(meaning(input, language), columns, INDENT.repeat(4)),
  ]);
  return [
    `${name}: ${title[language]}`,
    ...wrapText(description[language], columns, INDENT),
    ...wrapText(formula, columns, INDENT),
    ...wrapText(source, columns, INDENT),
    '',
    ...flags,
    '',
  ].join('\n');
}

/** Every calculator with its title and the names of its inputs. */
export function renderCalculators(calculators: readonly Calculator[], language: 'zh' | 'en', columns: number): string {
  const rows = alignColumns(
    calculators.map(({ name, title }) => [name, title[language]]),
    INDENT,
  );
  const inputs = calculators.flatMap(({ name, inputs: all }) =>
    wrapText(
      `${name}: ${all.map((input) => `--${kebabCase(input.name)}`).join(' ')}`,
      columns,
      INDENT,
      INDENT.repeat(2),
    ),
  );
  const words =
    language === 'zh'
      ? [
          '计算器',
          '输入（每个计算器另有 --model、--accelerator、--precision，由事实表填入）',
          '另有',
          '数值按平常的写法：70B、700亿、15T、128k、30天、40%、80GB',
          '某个计算器的说明：suanli compute 名称 --help',
        ]
      : [
          'Calculators',
          'Inputs (each also takes --model, --accelerator and --precision, which fill in from the fact sheets)',
          'Besides',
          'Values are written as people write them: 70B, 15T, 128k, 30d, 40%, 80GB',
          "A calculator's own page: suanli compute NAME --help",
        ];
  const [list = '', flags = '', besides = '', values = '', page = ''] = words;
  return [
    `${list}:`,
    ...rows,
    '',
    `${flags}:`,
    ...inputs,
    '',
    `${besides}:`,
    `${INDENT}compare NAME NAME [NAME] [NAME]`,
    `${INDENT}timeline [--organisation NAME] [--country CN] [--from-year 2020] [--to-year 2026]`,
    '',
    values,
    page,
    '',
  ].join('\n');
}
