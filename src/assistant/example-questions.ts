/** Questions that the bundled corpus answers, of different kinds; shown where a chat begins. */
export const exampleQuestions = {
  zh: ['百度 2023 年下单了多少 GPU？', 'H100 和 H100 NVL 有什么区别？', 'KV cache 占多少显存？'],
  en: [
    'Does Llama 3.1 405B fit on eight 80 GB GPUs?',
    'Who made Megatron-Turing 530B?',
    'Why is decoding bound by memory bandwidth?',
  ],
} as const;
