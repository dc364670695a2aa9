import { z } from 'zod';

/**
 * What is read of a server's reply, after OpenAI's public API reference (The chat completion object, The chat completion
 * chunk object). Servers add fields of their own and leave out what they do not know, so that only what is used is checked.
 */

const usageSchema = z.object({
  prompt_tokens: z.number().int().nonnegative(),
  completion_tokens: z.number().int().nonnegative(),
});

const finishReason = z.string().nullish();

const calledFunction = z.object({ name: z.string().nullish(), arguments: z.string().nullish() });

const deltaSchema = z.object({
  content: z.string().nullish(),
  // Models that think aloud send this first; it is no part of the answer.
  reasoning_content: z.string().nullish().catch(undefined),
  reasoning: z.string().nullish().catch(undefined),
  tool_calls: z
    .array(
      z.object({
        index: z.number().int().nonnegative().optional(),
        id: z.string().nullish(),
        function: calledFunction.nullish(),
      }),
    )
    .nullish(),
});

/** One event of a streamed reply. Azure and OpenAI send some without choices. */
export const chunkSchema = z.object({
  choices: z.array(z.object({ delta: deltaSchema.nullish(), finish_reason: finishReason })),
  usage: usageSchema.nullish().catch(undefined),
});

/** A reply that came whole. */
export const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          content: z.string().nullish(),
          tool_calls: z.array(z.object({ id: z.string().nullish(), function: calledFunction })).nullish(),
        }),
        finish_reason: finishReason,
      }),
    )
    .min(1),
  usage: usageSchema.nullish().catch(undefined),
});

/** The list of models. Some servers leave out everything but the ids. */
export const modelListSchema = z.object({ data: z.array(z.object({ id: z.string().min(1) })) });

export type ReplyChunk = z.infer<typeof chunkSchema>;
export type WholeCompletion = z.infer<typeof completionSchema>;
export type ServerUsage = z.infer<typeof usageSchema>;
