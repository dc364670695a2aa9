/** Where a server is that speaks OpenAI's Chat Completions, and how it is entered. */
export interface ChatModelServer {
  /** Version included. Default OpenAI's own. */
  readonly baseUrl?: string;
  /** Default none, for servers that ask for none. */
  readonly apiKey?: string;
}

/** OpenAI's own address, used where a key but no address is set. */
export const OPENAI_BASE_URL = 'https://api.openai.com/v1';
