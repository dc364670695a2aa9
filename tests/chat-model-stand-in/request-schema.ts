import { z } from 'zod';

/**
 * What a Chat Completions request may hold, after OpenAI's public API reference (Create chat completion). Fields that the
 * reference does not name are refused. Audio, images and custom tools are left out: a request with them is refused too.
 */

const textPart = z.strictObject({ type: z.literal('text'), text: z.string() });
const textContent = z.union([z.string(), z.array(textPart).min(1)]);
const participantName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/);
const functionName = z.string().regex(/^[a-zA-Z0-9_-]{1,64}$/, 'does not match pattern ^[a-zA-Z0-9_-]{1,64}$');

const toolCall = z.strictObject({
  id: z.string().min(1),
  type: z.literal('function'),
  function: z.strictObject({ name: functionName, arguments: z.string() }),
});

export const messageSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.enum(['system', 'developer', 'user']),
    content: textContent,
    name: participantName.optional(),
  }),
  z.strictObject({
    role: z.literal('assistant'),
    content: textContent.nullable().optional(),
    refusal: z.string().nullable().optional(),
    name: participantName.optional(),
    tool_calls: z.array(toolCall).min(1).optional(),
  }),
  z.strictObject({ role: z.literal('tool'), content: textContent, tool_call_id: z.string().min(1) }),
]);

const jsonSchemaObject = z.record(z.string(), z.unknown());

const toolSchema = z.strictObject({
  type: z.literal('function'),
  function: z.strictObject({
    name: functionName,
    description: z.string().optional(),
    // Omitting it defines an empty list; where it is given it must be the schema of an object.
    parameters: jsonSchemaObject
      .refine((schema) => schema['type'] === 'object', 'schema must be a JSON Schema of \'type: "object"\'')
      .optional(),
    strict: z.boolean().nullable().optional(),
  }),
});

const responseFormat = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text') }),
  z.strictObject({ type: z.literal('json_object') }),
  z.strictObject({
    type: z.literal('json_schema'),
    json_schema: z.strictObject({
      name: functionName,
      description: z.string().optional(),
      schema: jsonSchemaObject.optional(),
      strict: z.boolean().nullable().optional(),
    }),
  }),
]);

const penalty = z.number().min(-2).max(2).nullable().optional();
const countFrom1 = z.int().min(1).nullable().optional();

export const requestSchema = z.strictObject({
  model: z.string().min(1),
  messages: z.array(messageSchema).min(1),
  frequency_penalty: penalty,
  logit_bias: z.record(z.string().regex(/^\d+$/), z.number().min(-100).max(100)).nullable().optional(),
  logprobs: z.boolean().nullable().optional(),
  max_completion_tokens: countFrom1,
  max_tokens: countFrom1,
  metadata: z.record(z.string().max(64), z.string().max(512)).nullable().optional(),
  n: z.int().min(1).max(128).nullable().optional(),
  parallel_tool_calls: z.boolean().optional(),
  presence_penalty: penalty,
  prompt_cache_key: z.string().optional(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max']).nullable().optional(),
  response_format: responseFormat.optional(),
  safety_identifier: z.string().max(64).optional(),
  seed: z.int().nullable().optional(),
  service_tier: z.enum(['auto', 'default', 'flex', 'scale', 'priority']).nullable().optional(),
  stop: z
    .union([z.string(), z.array(z.string()).min(1).max(4)])
    .nullable()
    .optional(),
  store: z.boolean().nullable().optional(),
  stream: z.boolean().nullable().optional(),
  stream_options: z
    .strictObject({ include_usage: z.boolean().optional(), include_obfuscation: z.boolean().optional() })
    .nullable()
    .optional(),
  temperature: z.number().min(0).max(2).nullable().optional(),
  tool_choice: z
    .union([
      z.enum(['none', 'auto', 'required']),
      z.strictObject({ type: z.literal('function'), function: z.strictObject({ name: functionName }) }),
    ])
    .optional(),
  tools: z.array(toolSchema).min(1).max(128).optional(),
  top_logprobs: z.int().min(0).max(20).nullable().optional(),
  top_p: z.number().min(0).max(1).nullable().optional(),
  user: z.string().optional(),
  verbosity: z.enum(['low', 'medium', 'high']).nullable().optional(),
});

/** The body of a request that has passed the schema. */
export type ChatCompletionRequest = z.infer<typeof requestSchema>;
export type RequestMessage = ChatCompletionRequest['messages'][number];
